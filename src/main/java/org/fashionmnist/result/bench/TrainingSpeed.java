package org.fashionmnist.result.bench;

/**
 * The speed of training on a workload.
 *
 * @param workload its short name
 * @param threads the most that computed
 * @param secondsPerEpoch median of all epochs but the first of each training; evaluation is not
 *     included
 * @param firstEpochSeconds of the first training in the process, while Java still compiles
 * @param gflops 10⁹ floating-point operations of the matrix products a second
 * @param shareOfPeak of what so many threads can do at most, 0 to 1
 */
public record TrainingSpeed(
    String workload,
    int threads,
    double secondsPerEpoch,
    double firstEpochSeconds,
    double gflops,
    double shareOfPeak) {}
