package org.fashionmnist.engine.loss;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;

/**
 * Softmax with cross-entropy, for a distribution over the classes an example: L = −Σⱼ yⱼ log pⱼ =
 * log Σₖ exp(zₖ) − Σⱼ yⱼ zⱼ, and dzⱼ = (pⱼ − yⱼ) / batch.
 *
 * <p>Targets are (batch, classes); each row must add up to 1.
 */
public record CategoricalCrossentropy() implements Loss {

  @Override
  public String label() {
    return "categorical_crossentropy";
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
      double expected = 0;
      for (int j = 0; j < output.columns(); j++) {
        expected += (double) targets.at(i, j) * output.at(i, j);
      }
      losses[first + i] = Softmax.normalizeRow(output, predictions, i) - expected;
    }
  }

  @Override
  public void gradientInPlace(Matrix predictions, Matrix targets, int batchSize) {
    Differences.scaleInPlace(predictions, targets, 1f / batchSize);
  }

  @Override
  public OutputFunction outputFunction() {
    return OutputFunction.SOFTMAX;
  }

  @Override
  public void requireTargets(Matrix targets, int outputs) {
    TargetChecks.requireClasses(label(), outputs);
    TargetChecks.requireOneEach(label(), targets, outputs);
    TargetChecks.requireDistributions(label(), targets);
  }
}
