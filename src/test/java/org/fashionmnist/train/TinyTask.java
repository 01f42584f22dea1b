package org.fashionmnist.train;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Dropout;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;

/** Noise in a few classes, so small that a test can train on it many times. */
public final class TinyTask {

  public static final int HEIGHT = 6;
  public static final int WIDTH = 7;

  /** 42-70-20-10, with a layer wider than a panel. */
  public static final Network NETWORK =
      Network.of(
          Shape.of(HEIGHT * WIDTH),
          List.of(
              new Dense(70, Activation.RELU),
              new Dense(20, Activation.TANH),
              new Dense(10, Activation.IDENTITY)));

  /**
   * 42-70-20-3, which makes no use of a vectorized exponential: there are fewer classes than lanes.
   */
  public static final Network WITHOUT_EXPONENTIALS =
      Network.of(
          Shape.of(HEIGHT * WIDTH),
          List.of(
              new Dense(70, Activation.RELU),
              new Dense(20, Activation.LEAKY_RELU),
              new Dense(3, Activation.IDENTITY)));

  private TinyTask() {}

  /** The network with a dropout after each hidden layer. */
  public static Network withDropout(Network network) {
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
  public static LabeledImages images(int count) {
    return images(count, NETWORK);
  }

  /** In as many classes as a network has outputs. */
  public static LabeledImages images(int count, Network network) {
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
