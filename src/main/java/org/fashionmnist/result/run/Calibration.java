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
}
