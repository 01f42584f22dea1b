package org.fashionmnist.engine.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.Loss;

/** Every buffer that a network needs for batches of one size, made once and reused. */
public final class Workspace {

  private final List<Matrix> activations;
  private final List<LayerCache> caches;
  private final List<Matrix> gradients;
  private final double[] losses;

  private Workspace(
      List<Matrix> activations, List<LayerCache> caches, List<Matrix> gradients, double[] losses) {
    this.activations = List.copyOf(activations);
    this.caches = List.copyOf(caches);
    this.gradients = List.copyOf(gradients);
    this.losses = losses;
  }

  /** Buffers for a {@link Pass}, which knows no dropout. */
  public static Workspace forInference(Network network, int batchSize) {
    Network inference = network.withoutDropout();
    List<LayerCache> caches = Collections.nCopies(inference.layers().size(), LayerCache.NONE);
    return new Workspace(activations(inference, batchSize), caches, List.of(), new double[0]);
  }

  /** Buffers for a {@link TrainingPass}. */
  public static Workspace forTraining(Network network, int batchSize) {
    List<LayerCache> caches = new ArrayList<>();
    for (int i = 0; i < network.layers().size(); i++) {
      caches.add(network.layers().get(i).newCache(network.shapeBefore(i), batchSize));
    }
    List<Matrix> gradients = new ArrayList<>();
    for (int i = 0; i <= network.layers().size(); i++) {
      gradients.add(
          isView(network, i)
              ? gradients.get(i - 1)
              : Matrix.zeros(i == 0 ? 0 : batchSize, network.shapeBefore(i).size()));
    }
    return new Workspace(activations(network, batchSize), caches, gradients, new double[batchSize]);
  }

  private static List<Matrix> activations(Network network, int batchSize) {
    List<Matrix> activations = new ArrayList<>();
    for (int i = 0; i <= network.layers().size(); i++) {
      activations.add(
          isView(network, i)
              ? activations.get(i - 1)
              : Matrix.zeros(batchSize, network.shapeBefore(i).size()));
    }
    return activations;
  }

  /** Whether what lies before layer {@code boundary} is what lies one layer further down. */
  private static boolean isView(Network network, int boundary) {
    return boundary > 0 && network.layers().get(boundary - 1).isView();
  }

  /**
   * These buffers for another input.
   *
   * @param input (at most the batch size, in)
   */
  public Workspace forInput(Matrix input) {
    List<Matrix> others = new ArrayList<>();
    others.add(input);
    for (int i = 1; i < activations.size(); i++) {
      Matrix activation = activations.get(i);
      boolean isView = activation == activations.get(i - 1); // of the same buffer
      others.add(isView ? others.get(i - 1) : activation.rowsView(0, input.rows()));
    }
    return new Workspace(others, caches, gradients, losses);
  }

  public int batchSize() {
    return input().rows();
  }

  /** (batch, in): where the examples go before {@link Pass#forward}. */
  public Matrix input() {
    return activations.get(0);
  }

  /** (batch, out): the output of the last layer. */
  public Matrix output() {
    return activations.get(activations.size() - 1);
  }

  /**
   * (batch, units): the output of a layer; of one for inference, dropout layers are not counted.
   */
  public Matrix outputOf(int layer) {
    return activations.get(layer + 1);
  }

  /** (batch, out): the gradient of the loss by the output. */
  public Matrix outputGradient() {
    return gradients.get(gradients.size() - 1);
  }

  /**
   * (batch, units): δ of a layer, the gradient of the loss by its weighted sums, once {@link
   * TrainingPass#backward} has returned.
   */
  public Matrix deltaOf(int layer) {
    return gradients.get(layer + 1);
  }

  /** The sum of the examples' losses, added up from the first to the last. */
  public double lossSum() {
    return Loss.sum(losses);
  }

  double[] losses() {
    return losses;
  }

  Matrix activation(int boundary) {
    return activations.get(boundary);
  }

  /** What the way forward through a layer left for the way backward. */
  public LayerCache cacheOf(int layer) {
    return caches.get(layer);
  }

  Matrix gradient(int boundary) {
    return gradients.get(boundary);
  }
}
