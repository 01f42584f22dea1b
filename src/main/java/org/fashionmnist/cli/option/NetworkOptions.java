package org.fashionmnist.cli.option;

import java.util.Optional;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.experiment.NetworkChoice;
import picocli.CommandLine.Option;

/** The options that define a network. */
public final class NetworkOptions {

  @Option(
      names = "--hidden",
      paramLabel = "UNITS",
      converter = NetworkValues.HiddenUnits.class,
      defaultValue = "128",
      description =
          "Units of the hidden layers, for example 256,128; none for a linear softmax (default:"
              + " ${DEFAULT-VALUE}).")
  private NetworkValues.HiddenUnits.Sizes hidden;

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      description =
          "Of the hidden layers: identity, sigmoid, tanh, relu, leaky_relu (default: relu).")
  private Optional<Activation> activation = Optional.empty();

  @Option(
      names = "--initializer",
      paramLabel = "NAME",
      defaultValue = "glorot_uniform",
      description =
          "Start of the weights: glorot_uniform, glorot_normal, he_uniform, he_normal (default:"
              + " ${DEFAULT-VALUE}).")
  private Initializer initializer;

  /**
   * The network, with a dropout after each hidden layer.
   *
   * @param dropout share of the units dropped in a step, 0 for none
   * @throws IllegalArgumentException if there is an activation without hidden layers
   */
  public NetworkChoice choice(double dropout) {
    if (activation.isPresent() && hidden.units().isEmpty()) {
      throw new IllegalArgumentException(
          "--activation is that of hidden layers: add --hidden 128, or leave it out");
    }
    return new NetworkChoice(
        hidden.units(),
        activation.orElse(NetworkChoice.STANDARD.activation()),
        initializer,
        dropout);
  }
}
