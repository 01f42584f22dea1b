package org.fashionmnist.nn;

import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Block;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.convolution.Window;
import org.fashionmnist.engine.nn.layer.ActivationLayer;
import org.fashionmnist.engine.nn.layer.AvgPool2d;
import org.fashionmnist.engine.nn.layer.BatchNorm;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Dropout;
import org.fashionmnist.engine.nn.layer.Flatten;
import org.fashionmnist.engine.nn.layer.GlobalAvgPool2d;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import org.fashionmnist.engine.nn.layer.Residual;

/** Layers and blocks of all kinds, for tests that have something to say of each. */
public final class LayerCases {

  private static final Initializer INITIALIZER = Initializer.GLOROT_UNIFORM;

  private LayerCases() {}

  /**
   * At least one of each kind that takes images, which {@code LayerKindsTest} sees to. They are
   * smooth enough for differences as wide as those in float32 are.
   */
  public static Stream<Block> blocks() {
    return Stream.of(
        new Dense(3, Activation.TANH, Initializer.HE_NORMAL),
        new Dropout(0.25),
        new Conv2d(
            5, new Window(3, 2, Padding.SAME), Activation.SIGMOID, Initializer.GLOROT_NORMAL),
        new MaxPool2d(2),
        new MaxPool2d(new Window(3, 2, Padding.SAME)),
        new AvgPool2d(new Window(2, 1, Padding.VALID)),
        new GlobalAvgPool2d(),
        new Flatten(),
        new ActivationLayer(Activation.TANH),
        new BatchNorm(0.9, 0.5),
        new Residual(
            List.of(
                new Conv2d(5, 3, Padding.SAME, Activation.TANH),
                new Dropout(0),
                new Conv2d(3, 3, Padding.SAME, Activation.SIGMOID)),
            Activation.TANH),
        new Residual(
            List.of(new Conv2d(4, new Window(3, 2, Padding.SAME), Activation.TANH, INITIALIZER)),
            List.of(
                new Conv2d(4, new Window(1, 2, Padding.VALID), Activation.IDENTITY, INITIALIZER)),
            Activation.SIGMOID));
  }

  /**
   * A network with this layer or block between two that have parameters.
   *
   * @param rows of an image of one channel
   * @param columns of the image
   */
  public static Network network(int rows, int columns, Block block, int outputs) {
    return Network.of(
        Shape.of(rows, columns),
        List.of(new Conv2d(3, 1, Activation.TANH), block, new Dense(outputs, Activation.IDENTITY)));
  }
}
