package org.fashionmnist.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Dropout;

/**
 * A dense network, whatever the images and classes it is for.
 *
 * @param hidden units of the hidden layers, in order; empty for a linear softmax
 * @param activation of the hidden layers
 * @param initializer of all weights
 * @param dropout share of the units of each hidden layer dropped in a step, 0 to below 1
 */
public record NetworkChoice(
    List<Integer> hidden, Activation activation, Initializer initializer, double dropout) {

  /** One hidden layer of 128 units with rectified linear activation. */
  public static final NetworkChoice STANDARD = ofHidden(128);

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public NetworkChoice {
    Objects.requireNonNull(activation, "activation");
    Objects.requireNonNull(initializer, "initializer");
    hidden = List.copyOf(hidden);
    if (hidden.stream().anyMatch(units -> units < 1)) {
      throw new IllegalArgumentException("hidden: expected at least 1 unit a layer, got " + hidden);
    }
    if (!(dropout >= 0 && dropout < 1)) {
      throw new IllegalArgumentException(
          "dropout: expected at least 0 and below 1, got " + dropout);
    }
  }

  /** Hidden layers with rectified linear activation, and no dropout. */
  public static NetworkChoice ofHidden(Integer... units) {
    return new NetworkChoice(List.of(units), Activation.RELU, Initializer.GLOROT_UNIFORM, 0);
  }

  /**
   * The network for such images.
   *
   * @throws IllegalArgumentException if it has more parameters than an array can hold
   */
  public Network network(LabeledImages images, int classCount) {
    List<Layer> layers = new ArrayList<>();
    for (int units : hidden) {
      layers.add(new Dense(units, activation, initializer));
      if (dropout > 0) {
        layers.add(new Dropout(dropout));
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
