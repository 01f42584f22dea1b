package org.fashionmnist.engine.schedule;

import java.util.List;

/**
 * How the learning rate goes on from its base. A pure function of the step, and of the validation
 * losses known by then. A constructor throws an {@link IllegalArgumentException} for a setting
 * outside the range that its parameter's description gives.
 */
public sealed interface Schedule
    permits ConstantRate,
        StepDecay,
        ExponentialDecay,
        CosineDecay,
        OneCycle,
        ReduceOnPlateau,
        Warmup,
        GeometricSweep {

  /**
   * The learning rate of a step.
   *
   * @param baseRate the optimizer's learning rate, positive
   * @param step from 0
   * @param stepsPerEpoch at least 1
   * @param validationLosses one after each epoch that was finished before this step, the untrained
   *     network's left out; empty where nothing is held out
   */
  double rateAt(double baseRate, long step, int stepsPerEpoch, List<Double> validationLosses);

  /** Whether it looks at the validation losses. */
  default boolean needsValidation() {
    return false;
  }

  /**
   * Checks a number of epochs.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  static void requireEpochs(String name, int epochs) {
    if (epochs < 1) {
      throw new IllegalArgumentException(
          "%s: expected at least 1 epoch, got %d".formatted(name, epochs));
    }
  }

  /**
   * Checks a factor between rates.
   *
   * @throws IllegalArgumentException unless 0 &lt; factor ≤ 1
   */
  static void requireFactor(double factor) {
    if (!(factor > 0 && factor <= 1)) {
      throw new IllegalArgumentException(
          "learning rate decay: expected above 0 and at most 1, got " + factor);
    }
  }
}
