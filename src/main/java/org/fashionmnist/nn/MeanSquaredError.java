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
  public double sum(Matrix output, Matrix targets, Matrix predictions, Kernels kernels) {
    double sum = 0;
    for (int i = 0; i < output.rows(); i++) {
      double example = 0;
      for (int j = 0; j < output.columns(); j++) {
        predictions.data()[predictions.rowOffset(i) + j] = output.at(i, j);
        double difference = (double) output.at(i, j) - targets.at(i, j);
        example += difference * difference;
      }
      sum += example / output.columns();
    }
    return sum;
  }

  @Override
  public void gradientInPlace(Matrix predictions, Matrix targets) {
    float scale = 2f / ((float) predictions.rows() * predictions.columns());
    Differences.scaleInPlace(predictions, targets, scale);
  }
}
