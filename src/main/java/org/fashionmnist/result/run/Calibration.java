package org.fashionmnist.result.run;

import java.util.Optional;

/**
 * How far the probabilities for the test images can be believed, as the network gives them and
 * after temperature scaling.
 *
 * @param before as the network gives them
 * @param temperature that was fitted on the validation images; empty where there were none
 * @param after with this temperature; empty where there is none
 */
public record Calibration(
    Reliability before, Optional<Double> temperature, Optional<Reliability> after) {

  /** Temperatures are looked for up to this one, and down to its reciprocal. */
  public static final double HIGHEST_TEMPERATURE = 20;

  /** How far from an end of the range a temperature that wants to go farther is found. */
  private static final double NEAR_END = 1e-4;

  /** Far beyond what fitting looks at. */
  private static final double LEAST_TEMPERATURE = 0.01;

  private static final double MOST_TEMPERATURE = 100;

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Calibration {
    if (temperature.filter(t -> !(t >= LEAST_TEMPERATURE && t <= MOST_TEMPERATURE)).isPresent()) {
      throw new IllegalArgumentException(
          "expected %s to %s as temperature, got %s"
              .formatted(LEAST_TEMPERATURE, MOST_TEMPERATURE, temperature.get()));
    }
    if (temperature.isPresent() != after.isPresent()) {
      throw new IllegalArgumentException(
          "expected both a temperature and what it does, or neither");
    }
  }

  /**
   * The same with the loss of the scores themselves: that of probabilities lacks what float32 cuts
   * off at its end.
   *
   * @param loss before the temperature
   */
  public Calibration withLoss(double loss) {
    return new Calibration(
        new Reliability(
            before.expectedCalibrationError(), before.brierScore(), loss, before.bins()),
        temperature,
        after);
  }

  /** Whether the temperature is an end of its range, since none within was best. */
  public boolean atTheEnd() {
    return temperature
        .map(t -> Math.abs(StrictMath.log(t)))
        .filter(size -> size > StrictMath.log(HIGHEST_TEMPERATURE) - NEAR_END)
        .isPresent();
  }
}
