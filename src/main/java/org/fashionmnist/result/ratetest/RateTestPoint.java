package org.fashionmnist.result.ratetest;

/**
 * One step of a learning-rate range test.
 *
 * @param learningRate of the step, positive
 * @param loss of the step's batch before its update, in nats
 * @param smoothedLoss the losses up to this one, averaged
 */
public record RateTestPoint(double learningRate, double loss, double smoothedLoss) {}
