package org.fashionmnist.result.lesson;

/**
 * What differs between the runs of a lesson on faults; the rest is in {@link FaultsSettings}.
 *
 * @param learningRate of plain gradient descent
 * @param activation of the hidden layer
 * @param initializer of all weights
 * @param normalization {@code unit}, or {@code raw} for gray levels 0 to 255 as they are
 * @param sortedByClass whether the training images are handed over class after class
 * @param shuffled whether every epoch puts the training images in a new random order
 * @param labelShift added to every training label, modulo the classes
 */
public record FaultRunSettings(
    double learningRate,
    String activation,
    String initializer,
    String normalization,
    boolean sortedByClass,
    boolean shuffled,
    int labelShift) {}
