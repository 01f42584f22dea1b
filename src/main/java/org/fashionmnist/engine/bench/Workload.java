package org.fashionmnist.engine.bench;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.optim.Adam;
import org.fashionmnist.engine.optim.Optimizer;
import org.fashionmnist.engine.optim.Sgd;
import org.fashionmnist.engine.train.TrainingSettings;

/**
 * A training that other libraries are measured with, too.
 *
 * @param label its short name
 * @param hidden units of the hidden layers
 */
public record Workload(String label, List<Integer> hidden, Optimizer optimizer, int batchSize) {

  private static final int CLASSES = 10;

  static final Workload W1 = new Workload("W1", List.of(128), new Adam(0.001), 32);

  /** All of them. */
  public static final List<Workload> ALL =
      List.of(
          W1,
          new Workload("W1b", List.of(128), new Adam(0.001), 128),
          new Workload("W2", List.of(), new Sgd(0.1), 32));

  public Workload {
    hidden = List.copyOf(hidden);
  }

  /** What it is, in words. */
  public String description() {
    return "%s, %s, batch %d".formatted(network(), optimizer.label(), batchSize);
  }

  Network network() {
    return network(hidden);
  }

  /** A network for images of 28 × 28 and ten classes, with these hidden layers of rectifiers. */
  static Network network(List<Integer> hidden) {
    List<Dense> layers =
        new ArrayList<>(hidden.stream().map(units -> new Dense(units, Activation.RELU)).toList());
    layers.add(new Dense(CLASSES, Activation.IDENTITY));
    return Network.of(Shape.of(28, 28), layers);
  }

  TrainingSettings settings(int epochs) {
    return new TrainingSettings(optimizer, batchSize, epochs, 1);
  }
}
