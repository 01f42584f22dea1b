package org.fashionmnist.result.bench;

/**
 * The most that a processor does.
 *
 * @param threads at the same time
 * @param gflops 10⁹ floating-point operations a second, in fused multiply-adds on registers
 */
public record PeakSpeed(int threads, double gflops) {}
