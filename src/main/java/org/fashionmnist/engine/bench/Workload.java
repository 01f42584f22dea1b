package org.fashionmnist.engine.bench;

import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Flatten;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import org.fashionmnist.engine.optim.Adam;
import org.fashionmnist.engine.optim.Optimizer;
import org.fashionmnist.engine.optim.Sgd;
import org.fashionmnist.engine.train.TrainingSettings;

/**
 * A training that other libraries are measured with, too.
 *
 * @param label its short name
 * @param networkName the network in a few words
 * @param epochs of a training, of which the first does not count
 */
public record Workload(
    String label,
    String networkName,
    List<Layer> layers,
    Optimizer optimizer,
    int batchSize,
    int epochs) {

  private static final int CLASSES = 10;
  private static final int DENSE_EPOCHS = 12;

  static final Workload W1 = dense("W1", List.of(128), new Adam(0.001), 32);
  static final Workload W3 = convolutional("W3", 128, 4);

  /** All of them. */
  public static final List<Workload> ALL =
      List.of(
          W1,
          dense("W1b", List.of(128), new Adam(0.001), 128),
          dense("W2", List.of(), new Sgd(0.1), 32),
          W3,
          convolutional("W3b", 32, 3));

  public Workload {
    layers = List.copyOf(layers);
  }

  private static Workload dense(
      String label, List<Integer> hidden, Optimizer optimizer, int batchSize) {
    Network network = network(hidden);
    return new Workload(
        label, network.toString(), network.layers(), optimizer, batchSize, DENSE_EPOCHS);
  }

  /** Two convolutions without padding, each with maxima behind it, and two dense layers. */
  private static Workload convolutional(String label, int batchSize, int epochs) {
    List<Layer> layers =
        List.of(
            new Conv2d(32, 3, Activation.RELU),
            new MaxPool2d(2),
            new Conv2d(64, 3, Activation.RELU),
            new MaxPool2d(2),
            new Flatten(),
            new Dense(128, Activation.RELU),
            new Dense(CLASSES, Activation.IDENTITY));
    return new Workload(label, "conv32-conv64-128-10", layers, new Adam(0.001), batchSize, epochs);
  }

  /** What it is, in words. */
  public String description() {
    return "%s, %s, batch %d".formatted(networkName, optimizer.label(), batchSize);
  }

  Network network() {
    return Network.of(Shape.of(28, 28), layers);
  }

  /** A network for images of 28 × 28 and ten classes, with these hidden layers of rectifiers. */
  static Network network(List<Integer> hidden) {
    Stream<Dense> rectifiers = hidden.stream().map(units -> new Dense(units, Activation.RELU));
    List<Dense> layers =
        Stream.concat(rectifiers, Stream.of(new Dense(CLASSES, Activation.IDENTITY))).toList();
    return Network.of(Shape.of(28, 28), layers);
  }

  TrainingSettings settings() {
    return new TrainingSettings(optimizer, batchSize, epochs, 1);
  }
}
