package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.nn.LayerCache;

/**
 * What a convolution and the maxima of its maps leave for the way backward.
 *
 * @param winners where the maxima came from
 * @param parts of the gradient; weights as (filters, size · size · channels)
 */
record PooledCache(Winners winners, GradientParts parts) implements LayerCache {}
