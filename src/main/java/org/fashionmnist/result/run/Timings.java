package org.fashionmnist.result.run;

/**
 * Where the time of a run went.
 *
 * @param loadSeconds finding, reading and checking the data
 * @param trainSeconds weight updates of all epochs
 * @param measureSeconds measuring training and validation split after each epoch
 * @param evaluateSeconds the evaluation on the test images
 */
public record Timings(
    double loadSeconds, double trainSeconds, double measureSeconds, double evaluateSeconds) {}
