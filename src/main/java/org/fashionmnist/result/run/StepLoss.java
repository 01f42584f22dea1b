package org.fashionmnist.result.run;

import org.fashionmnist.result.Range;

/**
 * The loss of some steps in a row, each of its own batch, with the weights before the update; with
 * dropout and label smoothing where the training has them.
 *
 * @param step the first of them, counted from 1 over all epochs
 * @param learningRate of that step
 * @param loss mean over the steps
 * @param lowest loss of one of them
 * @param highest loss of one of them
 */
public record StepLoss(int step, double learningRate, double loss, double lowest, double highest) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public StepLoss {
    Range.atLeast(1, "step", step);
    Range.notNegative("learning rate", learningRate);
  }
}
