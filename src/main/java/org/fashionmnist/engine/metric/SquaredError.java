package org.fashionmnist.engine.metric;

import org.fashionmnist.engine.linalg.Matrix;

/** (p − y)², averaged over the outputs of an example. Targets are (examples, outputs). */
public record SquaredError() implements Metric {

  @Override
  public String label() {
    return "mse";
  }

  @Override
  public void requireSizes(int outputs, int targetSize) {
    if (targetSize != outputs) {
      throw new IllegalArgumentException(
          "mse: expected a target for each of the %d outputs, got %d an example"
              .formatted(outputs, targetSize));
    }
  }

  @Override
  public double ofExample(Matrix predictions, Matrix targets, int example) {
    double sum = 0;
    for (int j = 0; j < predictions.columns(); j++) {
      double difference = (double) predictions.at(example, j) - targets.at(example, j);
      sum += difference * difference;
    }
    return sum / predictions.columns();
  }
}
