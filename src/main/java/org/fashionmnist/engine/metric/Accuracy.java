package org.fashionmnist.engine.metric;

import org.fashionmnist.engine.linalg.Matrix;

/**
 * The share of examples whose class is predicted: that of the highest prediction, the lower number
 * where two are equal; of a single prediction class 1 from 0.5 on.
 *
 * <p>A target is a class number, or a row whose highest number is at the class.
 */
public record Accuracy() implements Metric {

  @Override
  public String label() {
    return "accuracy";
  }

  @Override
  public void requireSizes(int outputs, int targetSize) {
    Classes.requireSizes(label(), outputs, targetSize);
  }

  @Override
  public double ofExample(Matrix predictions, Matrix targets, int example) {
    int expected = Classes.ofTarget(targets, example);
    int predicted =
        predictions.columns() == 1
            ? predictions.at(example, 0) >= 0.5f ? 1 : 0
            : predictions.largestIn(example);
    return predicted == expected ? 1 : 0;
  }
}
