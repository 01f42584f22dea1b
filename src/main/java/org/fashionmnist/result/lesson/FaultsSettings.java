package org.fashionmnist.result.lesson;

/**
 * What all runs of a lesson on faults have in common.
 *
 * @param trainingImages that each learns from
 * @param validationImages measured after every epoch
 * @param testImages measured at the end
 * @param hiddenUnits of the only hidden layer
 * @param batchSize images a step
 * @param epochs of each run
 * @param seed of split, weights and order
 */
public record FaultsSettings(
    int trainingImages,
    int validationImages,
    int testImages,
    int hiddenUnits,
    int batchSize,
    int epochs,
    long seed) {}
