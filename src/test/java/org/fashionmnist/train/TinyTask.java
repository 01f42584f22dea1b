package org.fashionmnist.train;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.data.LabeledImages;
import org.fashionmnist.nn.Activation;
import org.fashionmnist.nn.Dense;
import org.fashionmnist.nn.Dropout;
import org.fashionmnist.nn.Layer;
import org.fashionmnist.nn.Network;
import org.fashionmnist.nn.Shape;
import org.fashionmnist.random.Purpose;
import org.fashionmnist.random.RandomStream;

/** Noise in a few classes, so small that a test can train on it many times. */
final class TinyTask {

  private static final int HEIGHT = 6;
  private static final int WIDTH = 7;

  /** 42-70-20-10, with a layer wider than a panel. */
  static final Network NETWORK =
      Network.of(
          Shape.of(HEIGHT * WIDTH),
          List.of(
              new Dense(70, Activation.RELU),
              new Dense(20, Activation.TANH),
              new Dense(10, Activation.IDENTITY)));

  /**
   * 42-70-20-3, which makes no use of a vectorized exponential: there are fewer classes than lanes.
   */
  static final Network WITHOUT_EXPONENTIALS =
      Network.of(
          Shape.of(HEIGHT * WIDTH),
          List.of(
              new Dense(70, Activation.RELU),
              new Dense(20, Activation.LEAKY_RELU),
              new Dense(3, Activation.IDENTITY)));

  private TinyTask() {}

  /** The network with a dropout after each hidden layer. */
  static Network withDropout(Network network) {
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : network.layers()) {
      if (!layers.isEmpty()) {
        layers.add(new Dropout(0.3));
      }
      layers.add(layer);
    }
    return Network.of(network.inputShape(), layers);
  }

  /** In the classes of {@link #NETWORK}. */
  static LabeledImages images(int count) {
    return images(count, NETWORK);
  }

  /** In as many classes as a network has outputs. */
  static LabeledImages images(int count, Network network) {
    int classes = network.outputShape().size();
    RandomStream random = RandomStream.of(5, Purpose.ORDER, 0);
    byte[] pixels = new byte[count * HEIGHT * WIDTH];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) random.nextInt(256);
    }
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) random.nextInt(classes);
    }
    return LabeledImages.of(pixels, labels, HEIGHT, WIDTH);
  }
}
