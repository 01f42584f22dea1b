package org.fashionmnist.engine.schedule;

import java.util.List;

/** The base rate in every step. */
public record ConstantRate() implements Schedule {

  @Override
  public double rateAt(
      double baseRate, long step, int stepsPerEpoch, List<Double> validationLosses) {
    return baseRate;
  }
}
