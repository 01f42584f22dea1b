package org.fashionmnist.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.ParameterLayout;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.layer.ActivationLayer;
import org.fashionmnist.engine.nn.layer.AvgPool2d;
import org.fashionmnist.engine.nn.layer.BatchNorm;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Flatten;
import org.fashionmnist.engine.nn.layer.MaxPool2d;

/** Models and images that are small enough to look at. */
public final class SmallModels {

  private SmallModels() {}

  /**
   * A 4-3-2 network for images of 2 × 2. The parameters count up in the order of the layout, from
   * −0.6 in tenths.
   */
  public static TrainedModel counting() {
    Network network =
        Network.of(
            Shape.of(2, 2),
            List.of(
                new Dense(3, Activation.TANH),
                new Dense(2, Activation.IDENTITY, Initializer.HE_NORMAL)));
    Parameters parameters = network.newParameters();
    float next = -6;
    for (ParameterLayout.Slot slot : network.layout().slots()) {
      float[] values = new float[slot.spec().shape().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = next++ / 10;
      }
      parameters.set(slot, values);
    }
    return new TrainedModel(
        network,
        parameters,
        new Normalization("standard", 0.25f, 0.5f),
        List.of("Mütze", "\"Schal\""),
        Map.of("dataset", "custom", "command", "./fashion train", "weights_epoch", "3"));
  }

  /** A network of random weights; rows of its parameters are no multiples of a vector's length. */
  public static TrainedModel random(int height, int width, int hidden, int classCount) {
    Network network =
        Network.of(
            Shape.of(height, width),
            List.of(
                new Dense(hidden, Activation.RELU), new Dense(classCount, Activation.IDENTITY)));
    return of(network);
  }

  /** A network as it starts, its classes called by their numbers. */
  public static TrainedModel of(Network network) {
    return new TrainedModel(
        network,
        network.initialParameters(5),
        Normalization.UNIT,
        IntStream.range(0, network.outputShape().size()).mapToObj(String::valueOf).toList(),
        Map.of());
  }

  /** A small network of every kind of layer that has filters, or comes after them. */
  public static TrainedModel convolutional(int height, int width, int classCount) {
    Network network =
        Network.of(
            Shape.of(height, width),
            List.of(
                new Conv2d(3, 3, Padding.SAME, Activation.RELU),
                new MaxPool2d(2),
                new Conv2d(5, 2, Activation.IDENTITY),
                new BatchNorm(),
                new ActivationLayer(Activation.RELU),
                new AvgPool2d(2),
                new Flatten(),
                new Dense(classCount, Activation.IDENTITY)));
    return new TrainedModel(
        network,
        network.initialParameters(5),
        Normalization.UNIT,
        IntStream.range(0, classCount).mapToObj(String::valueOf).toList(),
        Map.of());
  }

  /** Random gray levels and labels. */
  static LabeledImages images(int count, int height, int width, int classCount) {
    Random random = new Random(1);
    byte[] pixels = new byte[count * height * width];
    random.nextBytes(pixels);
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) random.nextInt(classCount);
    }
    return LabeledImages.of(pixels, labels, height, width);
  }
}
