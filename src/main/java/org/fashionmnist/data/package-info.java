/**
 * Labeled images: the IDX format, the Fashion-MNIST files and where they come from, splits,
 * normalization and batches.
 *
 * <p>Pixels stay unsigned bytes until a batch is made.
 */
package org.fashionmnist.data;
