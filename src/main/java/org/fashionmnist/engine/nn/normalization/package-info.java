/** Normalization of what layers make of a batch, forward and backward, as shares for workers. */
package org.fashionmnist.engine.nn.normalization;
