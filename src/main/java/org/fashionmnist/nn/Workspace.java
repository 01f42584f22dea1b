package org.fashionmnist.nn;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.linalg.Matrix;

/**
 * Every buffer that a network needs for batches of one size, made once and reused. For one thread
 * at a time.
 */
public final class Workspace {

  private final List<Matrix> activations = new ArrayList<>();
  private final List<Matrix> gradients = new ArrayList<>();
  private final float[] scratch;

  private Workspace(float[] scratch) {
    this.scratch = scratch;
  }

  /** Buffers for {@link Network#forward} alone. */
  public static Workspace forInference(Network network, int batchSize) {
    Workspace workspace = new Workspace(new float[0]);
    for (int i = 0; i <= network.layers().size(); i++) {
      workspace.activations.add(Matrix.zeros(batchSize, network.shapeBefore(i).size()));
    }
    return workspace;
  }

  /** Buffers for {@link Network#forward} and {@link Network#backward}. */
  public static Workspace forTraining(Network network, int batchSize) {
    int scratchSize = 0;
    for (int i = 1; i < network.layers().size(); i++) {
      Layer layer = network.layers().get(i);
      scratchSize = Math.max(scratchSize, layer.backwardScratchSize(network.shapeBefore(i)));
    }
    Workspace workspace = new Workspace(new float[scratchSize]);
    for (int i = 0; i <= network.layers().size(); i++) {
      int width = network.shapeBefore(i).size();
      workspace.activations.add(Matrix.zeros(batchSize, width));
      workspace.gradients.add(Matrix.zeros(i == 0 ? 0 : batchSize, width));
    }
    return workspace;
  }

  public int batchSize() {
    return input().rows();
  }

  /** (batch, in): where the examples go before {@link Network#forward}. */
  public Matrix input() {
    return activations.get(0);
  }

  /** (batch, out): the output of the last layer. */
  public Matrix output() {
    return activations.get(activations.size() - 1);
  }

  /** (batch, out): the gradient of the loss by the output, for {@link Network#backward}. */
  public Matrix outputGradient() {
    return gradients.get(gradients.size() - 1);
  }

  Matrix activation(int boundary) {
    return activations.get(boundary);
  }

  Matrix gradient(int boundary) {
    return gradients.get(boundary);
  }

  float[] scratch() {
    return scratch;
  }
}
