package org.fashionmnist.result.gradcheck;

/**
 * How wrong the gradient that was checked is in a layer.
 *
 * @param layer for example {@code dense.0}
 * @param error the median relative error of its weights or that of its biases, the larger one
 */
public record LayerError(String layer, double error) {}
