package org.fashionmnist.result.bench;

/**
 * The speed of training a network with one hidden layer.
 *
 * @param hidden its units
 * @param batch images a step
 * @param threads the most that computed
 * @param microsecondsPerStep the fastest of several epochs
 * @param gflops 10⁹ floating-point operations of the matrix products a second
 */
public record ScalingSpeed(
    int hidden, int batch, int threads, double microsecondsPerStep, double gflops) {}
