package org.fashionmnist.result.ratetest;

import org.fashionmnist.result.Range;

/**
 * One step of a learning-rate range test.
 *
 * @param learningRate of the step, positive
 * @param loss of the step's batch before its update, in nats
 * @param smoothedLoss mean of the losses of the steps around it, as many before as after where
 *     there are; in records of earlier versions a mean of those up to this one, which lags
 */
public record RateTestPoint(double learningRate, double loss, double smoothedLoss) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public RateTestPoint {
    Range.positive("learning rate", learningRate);
    Range.notNegative("loss", loss);
    Range.notNegative("smoothed loss", smoothedLoss);
  }
}
