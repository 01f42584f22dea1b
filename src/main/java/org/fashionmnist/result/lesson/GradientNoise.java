package org.fashionmnist.result.lesson;

/**
 * How far the gradients of batches are from that of all examples.
 *
 * @param batchSize examples a batch
 * @param batchCount batches measured
 * @param meanSquaredDistance of their gradients from that of all
 * @param expected what it is on average: σ²/B · (N − B)/(N − 1), for batches drawn without
 *     replacement
 */
public record GradientNoise(
    int batchSize, int batchCount, double meanSquaredDistance, double expected) {}
