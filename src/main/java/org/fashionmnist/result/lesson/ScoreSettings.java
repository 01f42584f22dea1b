package org.fashionmnist.result.lesson;

import java.util.Optional;

/**
 * How the network of the first exercise was trained.
 *
 * @param samples how many there were
 * @param validation share of them held out
 * @param hidden units of the hidden layer
 * @param activation of the hidden layer
 * @param output function that makes the prediction
 * @param loss name of the loss
 * @param optimizer its name
 * @param learningRate of the optimizer
 * @param batchSize samples an update
 * @param epochs the most passes over the samples
 * @param seed of the samples, the initial weights and the order
 * @param patience epochs without a lower validation loss after which to stop; empty for no limit
 * @param tolerance change of the loss below which to stop; empty for none
 */
public record ScoreSettings(
    int samples,
    double validation,
    int hidden,
    String activation,
    String output,
    String loss,
    String optimizer,
    double learningRate,
    int batchSize,
    int epochs,
    long seed,
    Optional<Integer> patience,
    Optional<Double> tolerance) {}
