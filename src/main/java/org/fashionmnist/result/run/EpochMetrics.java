package org.fashionmnist.result.run;

import java.util.Optional;
import org.fashionmnist.result.Range;
import org.fashionmnist.result.Scores;

/**
 * The state of a network after one epoch. Training and validation scores are measured the same way:
 * with the weights at the end of the epoch, over the whole set, so the two curves can be compared.
 *
 * @param epoch epochs trained so far; 0 is the untrained network
 * @param training scores on the training split
 * @param validation scores on the validation split, empty where nothing was split off
 * @param learningRate rate used in this epoch; for epoch 0 the rate that epoch 1 will use
 * @param seconds time spent on the weight updates of this epoch, without measuring the scores
 */
public record EpochMetrics(
    int epoch, Scores training, Optional<Scores> validation, double learningRate, double seconds) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public EpochMetrics {
    Range.atLeast(0, "epoch", epoch);
    Range.notNegative("learning rate", learningRate);
    Range.notNegative("seconds", seconds);
  }
}
