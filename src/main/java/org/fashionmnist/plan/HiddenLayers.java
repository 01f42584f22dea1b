package org.fashionmnist.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Dropout;
import org.fashionmnist.result.NetworkSettings;

/**
 * A dense network, whatever the images and classes it is for.
 *
 * @param units of the hidden layers, in order; empty for a linear softmax
 * @param activation of the hidden layers
 * @param initializer of all weights
 * @param dropout share of the units of each hidden layer dropped in a step, 0 to below 1
 */
public record HiddenLayers(
    List<Integer> units, Activation activation, Initializer initializer, double dropout)
    implements NetworkChoice {

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public HiddenLayers {
    Objects.requireNonNull(activation, "activation");
    Objects.requireNonNull(initializer, "initializer");
    units = List.copyOf(units);
    if (units.stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException("hidden: expected at least 1 unit a layer, got " + units);
    }
    if (!(dropout >= 0 && dropout < 1)) {
      throw new IllegalArgumentException(
          "dropout: expected at least 0 and below 1, got " + dropout);
    }
  }

  static HiddenLayers of(NetworkSettings settings) {
    return new HiddenLayers(
        settings.hidden(),
        Activation.of(settings.activation()),
        Initializer.of(settings.initializer()),
        settings.dropout());
  }

  @Override
  public Network network(Shape images, int classCount) {
    List<Layer> layers = new ArrayList<>();
    for (int count : units) {
      layers.add(new Dense(count, activation, initializer));
      if (dropout > 0) {
        layers.add(new Dropout(dropout));
      }
    }
    layers.add(new Dense(classCount, Activation.IDENTITY, initializer));
    try {
      return Network.of(images, layers);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--hidden asks for too much: " + e.getMessage(), e);
    }
  }

  @Override
  public NetworkSettings settings() {
    return new NetworkSettings(units, activation.label(), initializer.label(), dropout);
  }
}
