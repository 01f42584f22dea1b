package org.fashionmnist.optim;

/** How the learning rate goes on from its base. A pure function of the step. */
public sealed interface Schedule permits ConstantRate, ExponentialDecay {

  /**
   * The learning rate of a step.
   *
   * @param baseRate the optimizer's learning rate, positive
   * @param step from 0
   * @param stepsPerEpoch at least 1
   */
  double rateAt(double baseRate, long step, int stepsPerEpoch);
}
