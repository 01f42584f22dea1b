package org.fashionmnist.engine.metric;

import org.fashionmnist.engine.linalg.Matrix;

/** How good predictions are: a mean over examples. The names are Keras's. */
public sealed interface Metric permits Accuracy, TopKAccuracy, AbsoluteError, SquaredError {

  /** The name in a history. */
  String label();

  /**
   * Requires predictions and targets that it can compare.
   *
   * @param outputs numbers of a prediction
   * @param targetSize numbers of a target
   * @throws IllegalArgumentException if it cannot
   */
  void requireSizes(int outputs, int targetSize);

  /**
   * The number of one example.
   *
   * @param predictions (examples, outputs)
   * @param targets (examples, target size)
   */
  double ofExample(Matrix predictions, Matrix targets, int example);

  /** The mean over all examples, at least one. */
  default double mean(Matrix predictions, Matrix targets) {
    double sum = 0;
    for (int i = 0; i < predictions.rows(); i++) {
      sum += ofExample(predictions, targets, i);
    }
    return sum / predictions.rows();
  }

  /**
   * The metric of a name: {@code accuracy}, {@code top_5_accuracy} with any number, {@code mae} or
   * {@code mse}.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Metric of(String label) {
    return switch (label) {
      case "accuracy" -> new Accuracy();
      case "mae" -> new AbsoluteError();
      case "mse" -> new SquaredError();
      default ->
          TopKAccuracy.parse(label)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "unknown metric '%s': expected accuracy, top_5_accuracy, mae or mse"
                              .formatted(label)));
    };
  }
}
