package org.fashionmnist.lesson.backprop;

import org.fashionmnist.engine.nn.Activation;

/**
 * An activation in formulas.
 *
 * @param activation f
 */
public record FunctionText(Activation activation) {

  /** The name of f: σ for the sigmoid. */
  public String name() {
    return activation == Activation.SIGMOID ? "σ" : activation.label();
  }

  /** What f is, for example {@code σ(z) = 1 / (1 + e⁻ᶻ)}. */
  public String definition() {
    return switch (activation) {
      case IDENTITY -> "identity(z) = z";
      case SIGMOID -> "σ(z) = 1 / (1 + e⁻ᶻ)";
      case TANH -> "tanh(z) = (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ)";
      case RELU -> "relu(z) = max(0, z)";
      case LEAKY_RELU -> "leaky_relu(z) = max(z, 0.01·z)";
    };
  }

  /** Writes f′ by the output of f, which the way forward has computed already. */
  Equation.Builder slope(
      Equation.Builder equation, String output, String outputNumber, float value) {
    return switch (activation) {
      case IDENTITY -> equation.part("slope of " + name(), "1 everywhere");
      case SIGMOID ->
          equation
              .part(output, outputNumber)
              .operator("·")
              .part("(1 − " + output + ")", "(1 − " + outputNumber + ")");
      case TANH -> equation.part("1 − " + output + "²", "1 − " + outputNumber + "²");
      case RELU -> equation.part("slope of relu", value > 0 ? "1 for z > 0" : "0 for z ≤ 0");
      case LEAKY_RELU ->
          equation.part("slope of leaky_relu", value > 0 ? "1 for z > 0" : "0.01 for z ≤ 0");
    };
  }
}
