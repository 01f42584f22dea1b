package org.fashionmnist.engine.metric;

import org.fashionmnist.engine.linalg.Matrix;

/** |p − y|, averaged over the outputs of an example. Targets are (examples, outputs). */
public record AbsoluteError() implements Metric {

  @Override
  public String label() {
    return "mae";
  }

  @Override
  public void requireSizes(int outputs, int targetSize) {
    if (targetSize != outputs) {
      throw new IllegalArgumentException(
          "mae: expected a target for each of the %d outputs, got %d an example"
              .formatted(outputs, targetSize));
    }
  }

  @Override
  public double ofExample(Matrix predictions, Matrix targets, int example) {
    double sum = 0;
    for (int j = 0; j < predictions.columns(); j++) {
      sum += Math.abs((double) predictions.at(example, j) - targets.at(example, j));
    }
    return sum / predictions.columns();
  }
}
