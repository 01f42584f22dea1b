package org.fashionmnist.engine.schedule;

import java.util.List;

/**
 * A rate that grows from step to step by the same factor, from the base rate to {@code growth}
 * times that: for a learning-rate range test.
 *
 * @param growth of the last step over the first, above 1
 * @param steps from the first to the last, at least 2; later ones keep the last rate
 */
public record GeometricSweep(double growth, int steps) implements Schedule {

  public GeometricSweep {
    if (!(growth > 1) || Double.isInfinite(growth) || steps < 2) {
      throw new IllegalArgumentException(
          "expected a growth above 1 and at least 2 steps, got %s and %d".formatted(growth, steps));
    }
  }

  @Override
  public double rateAt(
      double baseRate, long step, int stepsPerEpoch, List<Double> validationLosses) {
    double share = Math.min(1, step / (steps - 1.0));
    return baseRate * StrictMath.pow(growth, share);
  }
}
