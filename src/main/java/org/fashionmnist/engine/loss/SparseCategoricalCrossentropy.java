package org.fashionmnist.engine.loss;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;

/**
 * Softmax with cross-entropy, for one class number an example: L = −log p_c = log Σₖ exp(zₖ) − z_c,
 * with c the label. Taken together the two need no logarithm of a vanishing probability, and the
 * gradient is dzⱼ = (pⱼ − [j = c]) / batch.
 *
 * <p>Targets are (batch, 1), whole numbers from 0 up to but not including the classes.
 *
 * <p>With label smoothing ε the network is asked for less than certainty: of K classes each gets
 * ε/K of the target, and the label the rest, yⱼ = (1 − ε)·[j = c] + ε/K. Then L = log Σₖ exp(zₖ) −
 * (1 − ε)·z_c − ε·(mean of z), which is smallest at finite outputs, and dzⱼ = (pⱼ − yⱼ) / batch.
 * Such a loss is larger for the same predictions; to compare them, evaluate without.
 *
 * @param labelSmoothing ε, at least 0 and less than 1
 * @see <a href="https://arxiv.org/abs/1512.00567">C. Szegedy, V. Vanhoucke, S. Ioffe, J. Shlens, Z.
 *     Wojna, Rethinking the Inception architecture for computer vision, 2016, section 7</a>
 */
public record SparseCategoricalCrossentropy(double labelSmoothing) implements Loss {

  public SparseCategoricalCrossentropy {
    if (!(labelSmoothing >= 0 && labelSmoothing < 1)) {
      throw new IllegalArgumentException(
          "expected label smoothing of at least 0 and less than 1, got " + labelSmoothing);
    }
  }

  /** The loss without label smoothing. */
  public SparseCategoricalCrossentropy() {
    this(0);
  }

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
      losses[first + i] = logSum - expectedOutput(output, i, (int) targets.at(i, 0));
    }
  }

  /** Σⱼ yⱼ zⱼ of an example. */
  private double expectedOutput(Matrix output, int row, int label) {
    if (labelSmoothing == 0) {
      return output.at(row, label);
    }
    double sum = 0;
    for (int j = 0; j < output.columns(); j++) {
      sum += output.at(row, j);
    }
    double mean = sum / output.columns();
    return (1 - labelSmoothing) * output.at(row, label) + labelSmoothing * mean;
  }

  @Override
  public void gradientInPlace(Matrix predictions, Matrix targets, int batchSize) {
    float scale = 1f / batchSize;
    float ofLabel = (float) (1 - labelSmoothing);
    float ofEach = (float) (labelSmoothing / predictions.columns());
    float[] d = predictions.data();
    for (int i = 0; i < predictions.rows(); i++) {
      int row = predictions.rowOffset(i);
      d[row + (int) targets.at(i, 0)] -= ofLabel;
      for (int j = 0; j < predictions.columns(); j++) {
        d[row + j] = (d[row + j] - ofEach) * scale;
      }
    }
  }

  @Override
  public OutputFunction outputFunction() {
    return OutputFunction.SOFTMAX;
  }

  @Override
  public void requireTargets(Matrix targets, int outputs) {
    TargetChecks.requireClasses(label(), outputs);
    TargetChecks.requireClassNumbers(label(), targets, outputs);
  }
}
