package org.fashionmnist.engine.schedule;

import java.util.List;

/**
 * In epoch e, counted from 0, the base rate times γᵉ: PyTorch's {@code ExponentialLR}. It does not
 * depend on the number of epochs planned, so training longer repeats the earlier epochs.
 *
 * @param gamma γ, above 0 and at most 1
 */
public record ExponentialDecay(double gamma) implements Schedule {

  public ExponentialDecay {
    Schedule.requireFactor(gamma);
  }

  @Override
  public double rateAt(
      double baseRate, long step, int stepsPerEpoch, List<Double> validationLosses) {
    long epoch = step / stepsPerEpoch;
    return baseRate * StrictMath.pow(gamma, (double) epoch);
  }
}
