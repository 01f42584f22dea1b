package org.fashionmnist.engine.train;

import java.util.Objects;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.Examples;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.nn.Network;

/** What a network and a loss ask of examples. */
record ExampleFit(Network network, Loss loss) {

  ExampleFit {
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(loss, "loss");
  }

  /**
   * Requires examples that can be learned from; looks at every target.
   *
   * @throws IllegalArgumentException if there is none, or they do not fit
   */
  void require(Examples examples) {
    requireInputs(examples);
    loss.requireTargets(targetsOf(examples), network.outputShape().size());
  }

  /**
   * Requires inputs that the network takes, whatever the targets are.
   *
   * @throws IllegalArgumentException if there is none, or they do not fit
   */
  void requireInputs(Examples examples) {
    if (examples.count() == 0) {
      throw new IllegalArgumentException("expected at least one example");
    }
    if (examples.inputSize() != network.inputShape().size()) {
      throw new IllegalArgumentException(
          "the network takes %d numbers, the examples have %d"
              .formatted(network.inputShape().size(), examples.inputSize()));
    }
  }

  private static Matrix targetsOf(Examples examples) {
    int count = examples.count();
    int[] order = IntStream.range(0, count).toArray();
    Matrix input = Matrix.zeros(1, examples.inputSize()); // not looked at here
    Matrix targets = Matrix.zeros(count, examples.targetSize());
    for (int i = 0; i < count; i++) {
      examples.read(order, i, input, targets.rowsView(i, i + 1));
    }
    return targets;
  }
}
