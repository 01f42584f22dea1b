package org.fashionmnist.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fashionmnist.random.Purpose;
import org.fashionmnist.random.RandomStream;

/** Layers in sequence: the configuration of a network. Immutable, without numbers or buffers. */
public final class Network {

  private final List<Layer> layers;
  private final List<Shape> shapes;
  private final ParameterLayout layout;

  private Network(List<Layer> layers, List<Shape> shapes, ParameterLayout layout) {
    this.layers = layers;
    this.shapes = shapes;
    this.layout = layout;
  }

  /**
   * A network.
   *
   * @param inputShape of one example
   * @throws IllegalArgumentException if there is no layer, or one cannot take its input
   */
  public static Network of(Shape inputShape, List<? extends Layer> layers) {
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("expected at least one layer");
    }
    List<Layer> sequence = List.copyOf(layers);
    List<Shape> shapes = new ArrayList<>(List.of(inputShape));
    for (Layer layer : sequence) {
      shapes.add(layer.outputShape(shapes.get(shapes.size() - 1)));
    }
    return new Network(sequence, List.copyOf(shapes), ParameterLayout.of(inputShape, sequence));
  }

  public List<Layer> layers() {
    return layers;
  }

  public Shape inputShape() {
    return shapes.get(0);
  }

  public Shape outputShape() {
    return shapes.get(layers.size());
  }

  /** The shape of one example between layer {@code boundary − 1} and layer {@code boundary}. */
  Shape shapeBefore(int boundary) {
    return shapes.get(boundary);
  }

  /** The activation that made what lies before layer {@code boundary}: none for the input. */
  Activation activationBelow(int boundary) {
    return boundary == 0 ? Activation.IDENTITY : layers.get(boundary - 1).activation();
  }

  public ParameterLayout layout() {
    return layout;
  }

  /** Parameters, or a gradient, of zeros. */
  public Parameters newParameters() {
    return Parameters.zeros(layout, layers.size());
  }

  /** Start values by each layer's initializer; every layer draws from its own random stream. */
  public Parameters initialParameters(long seed) {
    Parameters parameters = newParameters();
    for (int i = 0; i < layers.size(); i++) {
      layers
          .get(i)
          .initialize(parameters.layerView(i), RandomStream.of(seed, Purpose.INITIALIZATION, i));
    }
    return parameters;
  }

  /** The sizes of input and layers, for example {@code 784-128-10}. */
  @Override
  public String toString() {
    return shapes.stream().map(s -> String.valueOf(s.size())).collect(Collectors.joining("-"));
  }
}
