package org.fashionmnist.nn;

import org.fashionmnist.linalg.Kernels;
import org.fashionmnist.linalg.Matrix;

/**
 * L = (z − y)², averaged over the outputs; the outputs are the predictions, and dz = 2 (z − y) /
 * (batch · outputs).
 *
 * <p>Targets are (batch, outputs).
 */
public record MeanSquaredError() implements Loss {

  @Override
  public String label() {
    return "mse";
  }

  @Override
  public void evaluate(
      Matrix output,
      Matrix targets,
      Matrix predictions,
      double[] losses,
      int first,
      Kernels kernels) {
    for (int i = 0; i < output.rows(); i++) {
      double example = 0;
      for (int j = 0; j < output.columns(); j++) {
        predictions.data()[predictions.rowOffset(i) + j] = output.at(i, j);
        double difference = (double) output.at(i, j) - targets.at(i, j);
        example += difference * difference;
      }
      losses[first + i] = example / output.columns();
    }
  }

  @Override
  public void gradientInPlace(Matrix predictions, Matrix targets, int batchSize) {
    float scale = 2f / ((float) batchSize * predictions.columns());
    Differences.scaleInPlace(predictions, targets, scale);
  }
}
