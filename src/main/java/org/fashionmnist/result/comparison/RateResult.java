package org.fashionmnist.result.comparison;

import java.util.Optional;
import org.fashionmnist.result.Range;
import org.fashionmnist.result.Scores;

/**
 * What one learning rate came to in tuning.
 *
 * @param learningRate the rate
 * @param status how its trial ended
 * @param epochs that were trained
 * @param validation scores after the last of them; empty if there is none
 */
public record RateResult(
    double learningRate, TrialStatus status, int epochs, Optional<Scores> validation) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public RateResult {
    Range.positive("learning rate", learningRate);
    Range.atLeast(0, "epochs", epochs);
  }
}
