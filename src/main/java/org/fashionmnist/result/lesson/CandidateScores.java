package org.fashionmnist.result.lesson;

/**
 * One of many networks among which one is chosen.
 *
 * @param hiddenUnits of its only hidden layer
 * @param learningRate of plain gradient descent
 * @param epochs it was trained
 * @param seed of its weights and order
 * @param validation accuracy on the validation images
 * @param test accuracy on the small test set
 * @param fresh accuracy on images that decide nothing
 */
public record CandidateScores(
    int hiddenUnits,
    double learningRate,
    int epochs,
    long seed,
    double validation,
    double test,
    double fresh) {}
