package org.fashionmnist.nn;

import org.fashionmnist.linalg.Kernels;
import org.fashionmnist.linalg.Matrix;

/**
 * Softmax with cross-entropy, for one class number an example: L = −log p_c = log Σₖ exp(zₖ) − z_c,
 * with c the label. Taken together the two need no logarithm of a vanishing probability, and the
 * gradient is dzⱼ = (pⱼ − [j = c]) / batch.
 *
 * <p>Targets are (batch, 1), whole numbers from 0 up to but not including the classes.
 */
public record SparseCategoricalCrossentropy() implements Loss {

  @Override
  public String label() {
    return "sparse_categorical_crossentropy";
  }

  @Override
  public void evaluate(
      Matrix output,
      Matrix targets,
      Matrix predictions,
      double[] losses,
      int first,
      Kernels kernels) {
    Softmax.exponentials(output, predictions, kernels);
    for (int i = 0; i < output.rows(); i++) {
      double logSum = Softmax.normalizeRow(output, predictions, i);
      losses[first + i] = logSum - output.at(i, (int) targets.at(i, 0));
    }
  }

  @Override
  public void gradientInPlace(Matrix predictions, Matrix targets, int batchSize) {
    float scale = 1f / batchSize;
    float[] d = predictions.data();
    for (int i = 0; i < predictions.rows(); i++) {
      int row = predictions.rowOffset(i);
      d[row + (int) targets.at(i, 0)] -= 1;
      for (int j = 0; j < predictions.columns(); j++) {
        d[row + j] *= scale;
      }
    }
  }
}
