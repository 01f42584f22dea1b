package org.fashionmnist.engine.loss;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;

/**
 * L = |p − y|, averaged over the outputs, and dp = sign(p − y) / (batch · outputs), which is 0
 * where the prediction is exact.
 *
 * <p>Targets are (batch, outputs).
 *
 * @param outputFunction makes the predictions p
 */
public record MeanAbsoluteError(OutputFunction outputFunction) implements Loss {

  /** The loss of linear outputs, which are the predictions themselves. */
  public MeanAbsoluteError() {
    this(OutputFunction.LINEAR);
  }

  @Override
  public String label() {
    return "mae";
  }

  @Override
  public void evaluate(
      Matrix output,
      Matrix targets,
      Matrix predictions,
      double[] losses,
      int first,
      Kernels kernels) {
    outputFunction.apply(output, predictions, kernels);
    for (int i = 0; i < output.rows(); i++) {
      double example = 0;
      for (int j = 0; j < output.columns(); j++) {
        example += Math.abs((double) predictions.at(i, j) - targets.at(i, j));
      }
      losses[first + i] = example / output.columns();
    }
  }

  @Override
  public void gradientInPlace(Matrix predictions, Matrix targets, int batchSize) {
    float scale = 1f / ((float) batchSize * predictions.columns());
    outputFunction.gradientInPlace(predictions, targets, (p, y) -> Math.signum(p - y), scale);
  }

  @Override
  public void requireTargets(Matrix targets, int outputs) {
    TargetChecks.requireNumbers(label(), outputFunction, targets, outputs);
  }
}
