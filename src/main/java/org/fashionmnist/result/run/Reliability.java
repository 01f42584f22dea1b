package org.fashionmnist.result.run;

import java.util.List;
import org.fashionmnist.result.Range;

/**
 * How far the probabilities of a network can be believed.
 *
 * @param expectedCalibrationError mean distance of confidence and accuracy over the bins, weighted
 *     by their images, 0 to 1
 * @param brierScore mean squared distance of the probabilities of all classes from 1 for the true
 *     one and 0 for the others, 0 to 2
 * @param loss mean cross-entropy in nats
 * @param bins of equal width, from 0 to 1
 */
public record Reliability(
    double expectedCalibrationError, double brierScore, double loss, List<ReliabilityBin> bins) {

  private static final double MOST_BRIER = 2.001; // float32 probabilities may add up to more than 1

  public Reliability {
    bins = List.copyOf(bins);
    Range.share("expected calibration error", expectedCalibrationError);
    if (!(brierScore >= 0 && brierScore <= MOST_BRIER)) {
      throw new IllegalArgumentException("expected 0 to 2 as Brier score, got " + brierScore);
    }
    Range.notNegative("loss", loss);
  }
}
