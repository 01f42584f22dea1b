package org.fashionmnist.peers;

/**
 * What came out of a {@link Job}.
 *
 * @param secondsPerEpoch median of all epochs but the first, shuffling included
 * @param testAccuracy after the last epoch, 0 to 1
 * @param imagesPerSecond in batches of {@value FashionMnist#TEST_BATCH}; null if not measured
 * @param microsecondsPerImage one image a call; null if not measured
 */
record Result(
    String peer,
    String version,
    String workload,
    int threads,
    double secondsPerEpoch,
    double testAccuracy,
    Double imagesPerSecond,
    Double microsecondsPerImage) {}
