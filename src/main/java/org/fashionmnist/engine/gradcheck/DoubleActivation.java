package org.fashionmnist.engine.gradcheck;

import org.fashionmnist.engine.nn.Activation;

/** The activations once more, in double precision. */
final class DoubleActivation {

  private static final double LEAK = 0.01; // that of the engine is 2e-10 less

  private DoubleActivation() {}

  /** f(x). */
  static double apply(Activation activation, double x) {
    return switch (activation) {
      case IDENTITY -> x;
      case SIGMOID -> 1 / (1 + StrictMath.exp(-x));
      case TANH -> StrictMath.tanh(x);
      case RELU -> Math.max(0, x);
      case LEAKY_RELU -> x > 0 ? x : LEAK * x;
    };
  }

  /** f′(x), had from y = f(x). */
  static double slope(Activation activation, double y) {
    return switch (activation) {
      case IDENTITY -> 1;
      case SIGMOID -> y * (1 - y);
      case TANH -> 1 - y * y;
      case RELU -> y > 0 ? 1 : 0;
      case LEAKY_RELU -> y > 0 ? 1 : LEAK;
    };
  }

  /**
   * Whether f has a kink at 0, where no slope is right, and a number crosses it.
   *
   * @param y an output
   * @param other the same after a move
   */
  static boolean hasKinkBetween(Activation activation, double[][] y, double[][] other) {
    if (activation != Activation.RELU && activation != Activation.LEAKY_RELU) {
      return false;
    }
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[i].length; j++) {
        if (y[i][j] > 0 != other[i][j] > 0) {
          return true;
        }
      }
    }
    return false;
  }
}
