package org.fashionmnist.engine.gradcheck;

import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.ParameterSpec;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;

/**
 * The mean loss of one batch as a function of a network's parameters: what is differentiated.
 *
 * @param network without layers that do something in a training alone, such as dropout
 * @param parameters where the gradient is taken, not modified
 * @param input (batch, in), not modified
 * @param targets as {@link Loss#evaluate} takes them, not modified
 */
public record Problem(
    Network network, Parameters parameters, Loss loss, Matrix input, Matrix targets) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the network has a layer for training only, or the batch
   *     does not fit
   */
  public Problem {
    if (network.layers().stream().anyMatch(Layer::isForTrainingOnly)) {
      throw new IllegalArgumentException(
          "expected layers that always do the same, got " + network.layers());
    }
    if (input.columns() != network.inputShape().size()) {
      throw new IllegalArgumentException(
          "expected %d inputs, got %d".formatted(network.inputShape().size(), input.columns()));
    }
    if (input.rows() < 1 || targets.rows() != input.rows()) {
      throw new IllegalArgumentException(
          "expected at least one example and a target for each, got %d and %d"
              .formatted(input.rows(), targets.rows()));
    }
  }

  /**
   * A problem whose targets are class numbers, or for losses that want one number an output, 1 for
   * the class and 0 for the others.
   *
   * @param labels (batch, 1), whole numbers from 0 to outputs − 1
   */
  public static Problem ofClasses(
      Network network, Parameters parameters, Loss loss, Matrix input, Matrix labels) {
    Matrix targets =
        loss instanceof SparseCategoricalCrossentropy
            ? labels
            : oneHot(labels, network.outputShape().size());
    return new Problem(network, parameters, loss, input, targets);
  }

  private static Matrix oneHot(Matrix labels, int classes) {
    Matrix targets = Matrix.zeros(labels.rows(), classes);
    for (int i = 0; i < labels.rows(); i++) {
      targets.data()[targets.rowOffset(i) + (int) labels.at(i, 0)] = 1;
    }
    return targets;
  }

  /** Products of two numbers on the way of an example through the network. */
  long productsOfAnExample() {
    long products = 0;
    for (int l = 0; l < network.layers().size(); l++) {
      long weights = 0;
      for (ParameterSpec spec : network.layers().get(l).parameterSpecs(network.inputShapeOf(l))) {
        weights += spec.shape().size();
      }
      Shape out = network.outputShapeOf(l);
      // A filter goes over all places of its map.
      products += weights * Math.max(1, out.size() / out.lastDimension());
    }
    return products;
  }

  /** Examples of the batch. */
  public int batchSize() {
    return input.rows();
  }
}
