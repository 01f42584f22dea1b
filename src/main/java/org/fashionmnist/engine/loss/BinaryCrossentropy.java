package org.fashionmnist.engine.loss;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;

/**
 * Sigmoid with cross-entropy, for outputs that are each a yes-or-no question: with p = σ(z), L = −y
 * log p − (1 − y) log (1 − p) = max(z, 0) − y·z + log(1 + e^−|z|), averaged over the outputs, and
 * dz = (p − y) / (batch · outputs).
 *
 * <p>Targets are (batch, outputs), each 0 to 1.
 */
public record BinaryCrossentropy() implements Loss {

  @Override
  public String label() {
    return "binary_crossentropy";
  }

  @Override
  public void evaluate(
      Matrix output,
      Matrix targets,
      Matrix predictions,
      double[] losses,
      int first,
      Kernels kernels) {
    kernels.sigmoid(output, predictions);
    for (int i = 0; i < output.rows(); i++) {
      double example = 0;
      for (int j = 0; j < output.columns(); j++) {
        double z = output.at(i, j);
        double logTerm = StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
        example += Math.max(z, 0) - targets.at(i, j) * z + logTerm;
      }
      losses[first + i] = example / output.columns();
    }
  }

  @Override
  public void gradientInPlace(Matrix predictions, Matrix targets, int batchSize) {
    float scale = 1f / ((float) batchSize * predictions.columns());
    Differences.scaleInPlace(predictions, targets, scale);
  }

  @Override
  public OutputFunction outputFunction() {
    return OutputFunction.SIGMOID;
  }

  @Override
  public void requireTargets(Matrix targets, int outputs) {
    TargetChecks.requireOneEach(label(), targets, outputs);
    TargetChecks.requireShares(label(), targets);
  }
}
