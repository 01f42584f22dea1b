package org.fashionmnist.engine.schedule;

import java.util.List;

/**
 * The base rate, times γ after every so many epochs: PyTorch's {@code StepLR}. In epoch e, counted
 * from 0, it is η·γ^⌊e / epochs⌋.
 *
 * @param epochs at one rate, at least 1
 * @param gamma γ, above 0 and at most 1
 */
public record StepDecay(int epochs, double gamma) implements Schedule {

  public StepDecay {
    Schedule.requireEpochs("step decay", epochs);
    Schedule.requireFactor(gamma);
  }

  @Override
  public double rateAt(
      double baseRate, long step, int stepsPerEpoch, List<Double> validationLosses) {
    long stairs = step / stepsPerEpoch / epochs;
    return baseRate * StrictMath.pow(gamma, (double) stairs);
  }
}
