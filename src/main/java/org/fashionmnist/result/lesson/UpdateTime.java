package org.fashionmnist.result.lesson;

/**
 * What an update costs on this machine.
 *
 * @param name of the method
 * @param batchSize examples an update
 * @param secondsPerUpdate of the fastest of several measurements
 * @param examplesPerSecond looked at
 */
public record UpdateTime(
    String name, int batchSize, double secondsPerUpdate, double examplesPerSecond) {}
