package org.fashionmnist.cli.option;

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
      defaultValue = "relu",
      description =
          "Of the hidden layers: identity, sigmoid, tanh, relu, leaky_relu (default:"
              + " ${DEFAULT-VALUE}).")
  private Activation activation;

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
   */
  public NetworkChoice choice(double dropout) {
    return new NetworkChoice(hidden.units(), activation, initializer, dropout);
  }
}
