package org.fashionmnist.optim;

/** The base rate in every step. */
public record ConstantRate() implements Schedule {

  @Override
  public double rateAt(double baseRate, long step, int stepsPerEpoch) {
    return baseRate;
  }
}
