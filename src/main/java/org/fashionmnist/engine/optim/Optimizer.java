package org.fashionmnist.engine.optim;

/**
 * The settings of an optimizer. A constructor throws an {@link IllegalArgumentException} for a
 * setting outside the range that its parameter's description gives.
 */
public sealed interface Optimizer permits ElementwiseOptimizer, Lbfgs, Muon {

  /** The name in files and on the command line. */
  String label();

  /** The size of a step where no schedule says otherwise, positive. */
  double learningRate();

  /**
   * Checks that a setting is a positive number.
   *
   * @throws IllegalArgumentException if not
   */
  static void requirePositive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "%s: expected a positive number, got %s".formatted(name, value));
    }
  }

  /**
   * Checks that a setting is 0 or a positive number.
   *
   * @throws IllegalArgumentException if not
   */
  static void requireNonNegative(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "%s: expected a number of at least 0, got %s".formatted(name, value));
    }
  }

  /**
   * Checks that a setting is a share of the past to keep.
   *
   * @throws IllegalArgumentException unless 0 ≤ value &lt; 1
   */
  static void requireDecay(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          "%s: expected at least 0 and below 1, got %s".formatted(name, value));
    }
  }
}
