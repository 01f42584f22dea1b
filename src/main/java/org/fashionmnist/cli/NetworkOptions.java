package org.fashionmnist.cli;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.data.LabeledImages;
import org.fashionmnist.nn.Activation;
import org.fashionmnist.nn.Dense;
import org.fashionmnist.nn.Dropout;
import org.fashionmnist.nn.Initializer;
import org.fashionmnist.nn.Layer;
import org.fashionmnist.nn.Network;
import org.fashionmnist.nn.Shape;
import picocli.CommandLine.Option;

/** The options that define a network. */
final class NetworkOptions {

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

  List<Integer> hidden() {
    return hidden.units();
  }

  Activation activation() {
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
  Network build(LabeledImages images, int classCount, double dropoutRate) {
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
