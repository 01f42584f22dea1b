package org.fashionmnist.cli.option;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.plan.HiddenLayers;
import org.fashionmnist.plan.LayeredModel;
import org.fashionmnist.plan.NetworkChoice;
import picocli.CommandLine.Option;

/** The options that define a network. */
public final class NetworkOptions {

  private static final List<Integer> STANDARD_UNITS = List.of(128);

  @Option(
      names = "--model",
      paramLabel = "NAME|FILE",
      converter = NetworkValues.ModelName.class,
      description = NetworkValues.ModelName.DESCRIPTION + " In the place of --hidden.")
  private Optional<LayeredModel> model = Optional.empty();

  @Option(
      names = "--hidden",
      paramLabel = "UNITS",
      converter = NetworkValues.HiddenUnits.class,
      description =
          "Units of the hidden layers, for example 256,128; none for a linear softmax (default:"
              + " 128).")
  private Optional<NetworkValues.HiddenUnits.Sizes> hidden = Optional.empty();

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      description =
          "Of the hidden layers: identity, sigmoid, tanh, relu, leaky_relu (default: relu).")
  private Optional<Activation> activation = Optional.empty();

  @Option(
      names = "--initializer",
      paramLabel = "NAME",
      description =
          "Start of the weights: glorot_uniform, glorot_normal, he_uniform, he_normal (default:"
              + " glorot_uniform).")
  private Optional<Initializer> initializer = Optional.empty();

  /**
   * The network, with a dropout after each hidden layer.
   *
   * @param dropout share of the units dropped in a step, 0 for none
   * @throws IllegalArgumentException if there is an activation without hidden layers, or a model
   *     and what its layers have for themselves
   */
  public NetworkChoice choice(double dropout) {
    if (model.isPresent()) {
      refuse(hidden.isPresent(), "--hidden", "layers");
      refuse(activation.isPresent(), "--activation", "activations");
      refuse(initializer.isPresent(), "--initializer", "initializers");
      refuse(dropout > 0, "--dropout", "Dropout layers");
      return model.get();
    }
    List<Integer> units = hidden.map(NetworkValues.HiddenUnits.Sizes::units).orElse(STANDARD_UNITS);
    if (activation.isPresent() && units.isEmpty()) {
      throw new IllegalArgumentException(
          "--activation is that of hidden layers: add --hidden 128, or leave it out");
    }
    return new HiddenLayers(
        units,
        activation.orElse(Activation.RELU),
        initializer.orElse(Initializer.GLOROT_UNIFORM),
        dropout);
  }

  private void refuse(boolean given, String option, String own) {
    if (given) {
      throw new IllegalArgumentException(
          "--model %s has its own %s: leave out %s"
              .formatted(model.orElseThrow().name(), own, option));
    }
  }

  /** The option of a network for commands that let nothing else of it be chosen. */
  public static final class Model {

    @Option(
        names = "--model",
        paramLabel = "NAME|FILE",
        converter = NetworkValues.ModelName.class,
        description =
            NetworkValues.ModelName.DESCRIPTION + " (default: a hidden layer of 128 units).")
    private Optional<LayeredModel> model = Optional.empty();

    public NetworkChoice choice() {
      return model.isPresent() ? model.get() : NetworkChoice.STANDARD;
    }
  }
}
