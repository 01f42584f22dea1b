package org.fashionmnist.engine.gradcheck;

import java.util.List;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.Junction;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.ActivationLayer;
import org.fashionmnist.engine.nn.layer.AvgPool2d;
import org.fashionmnist.engine.nn.layer.BatchNorm;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.GlobalAvgPool2d;
import org.fashionmnist.engine.nn.layer.MaxPool2d;

/** The way forward of a batch through a layer in double precision. */
interface DoubleLayer {

  /**
   * The counterpart of a layer.
   *
   * @param input shape of an example
   * @param parameters copied; float64 holds them to the bit
   * @throws IllegalArgumentException if there is none
   */
  static DoubleLayer of(Layer layer, Shape input, List<PanelMatrix> parameters) {
    if (layer instanceof Dense) {
      return DoubleDense.of(parameters.get(0), parameters.get(1), layer.activation());
    } else if (layer instanceof Conv2d convolution) {
      SeenPlaces seen = SeenPlaces.of(input, convolution.window());
      return new DoubleConvolution(
          seen, parameters.get(0), parameters.get(1), convolution.activation());
    } else if (layer instanceof MaxPool2d pool) {
      return new DoubleMaxima(SeenPlaces.of(input, pool.window()));
    } else if (layer instanceof AvgPool2d pool) {
      return new DoubleMeans(SeenPlaces.of(input, pool.window()));
    } else if (layer instanceof GlobalAvgPool2d) {
      return new DoubleMeans(SeenPlaces.all(input));
    } else if (layer instanceof BatchNorm normalization) {
      return new DoubleNormalization(
          input.size(), normalization.epsilon(), parameters.get(0), parameters.get(1));
    } else if (layer.junction() == Junction.SUM) {
      return new DoubleSum(input.size(), layer.activation());
    } else if (layer instanceof ActivationLayer || layer.isView()) {
      return new DoubleElements(input.size(), layer.activation());
    }
    throw new IllegalArgumentException(
        "there is no %s in double precision to check gradients with".formatted(layer.kind()));
  }

  /** Numbers of an output. */
  int outputs();

  /** Whether it has parameters. */
  default boolean learns() {
    return false;
  }

  /** Adds to a parameter of this layer, and returns what it was before. */
  default double move(Place place, double change) {
    throw new IllegalArgumentException("there are no parameters");
  }

  default void set(Place place, double value) {
    throw new IllegalArgumentException("there are no parameters");
  }

  /**
   * All outputs.
   *
   * @param x (batch, in)
   * @param y (batch, out), modified
   */
  void forward(double[][] x, double[][] y);

  /**
   * All outputs, of a sum from what comes by two ways.
   *
   * @param other (batch, in), what comes by the other way; {@code x} where there is none
   */
  default void forward(double[][] x, double[][] other, double[][] y) {
    forward(x, y);
  }

  /** Only the outputs that depend on one parameter. */
  default void forwardMoved(double[][] x, Place place, double[][] y) {
    throw new IllegalArgumentException("there are no parameters");
  }

  /**
   * Whether the way from one input and output to another crosses a point where there is no slope.
   */
  boolean hasKinkBetween(double[][] x, double[][] otherX, double[][] y, double[][] otherY);
}
