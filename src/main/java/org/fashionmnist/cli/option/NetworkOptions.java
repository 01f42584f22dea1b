package org.fashionmnist.cli.option;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Dense;
import org.fashionmnist.engine.nn.Dropout;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
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
      converter = NetworkValues.ActivationName.class,
      defaultValue = "relu",
      description =
          "Of the hidden layers: identity, sigmoid, tanh, relu, leaky_relu (default:"
              + " ${DEFAULT-VALUE}).")
  private Activation activation;

  @Option(
      names = "--initializer",
      paramLabel = "NAME",
      converter = NetworkValues.InitializerName.class,
      defaultValue = "glorot_uniform",
      description =
          "Start of the weights: glorot_uniform, glorot_normal, he_uniform, he_normal (default:"
              + " ${DEFAULT-VALUE}).")
  private Initializer initializer;

  public List<Integer> hidden() {
    return hidden.units();
  }

  public Activation activation() {
    return activation;
  }

  Initializer initializer() {
    return initializer;
  }

  /**
   * A network for such images.
   *
   * @param dropoutRate of a dropout after each hidden layer; 0 for none
   */
  public Network build(LabeledImages images, int classCount, double dropoutRate) {
    List<Layer> layers = new ArrayList<>();
    for (int units : hidden.units()) {
      layers.add(new Dense(units, activation, initializer));
      if (dropoutRate > 0) {
        layers.add(new Dropout(dropoutRate));
      }
    }
    layers.add(new Dense(classCount, Activation.IDENTITY, initializer));
    try {
      return Network.of(Shape.of(images.height(), images.width()), layers);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--hidden asks for too much: " + e.getMessage(), e);
    }
  }
}
