package org.fashionmnist.result.bench;

/**
 * The speed of prediction.
 *
 * @param workload its short name
 * @param batch images handed over at once
 * @param threads that computed
 * @param imagesPerSecond median of many calls
 * @param microsecondsPerImage the same the other way round
 * @param shareOfPeak of what so many threads can do at most, 0 to 1
 */
public record InferenceSpeed(
    String workload,
    int batch,
    int threads,
    double imagesPerSecond,
    double microsecondsPerImage,
    double shareOfPeak) {}
