package org.fashionmnist.engine.metric;

import org.fashionmnist.engine.linalg.Matrix;

/** Classes in rows of predictions and targets. */
final class Classes {

  private Classes() {}

  static void requireSizes(String metric, int outputs, int targetSize) {
    if (targetSize != 1 && targetSize != outputs) {
      throw new IllegalArgumentException(
          "%s: expected a class number or %d numbers as target, got %d"
              .formatted(metric, outputs, targetSize));
    }
  }

  /** The class a target stands for. */
  static int ofTarget(Matrix targets, int row) {
    return targets.columns() == 1 ? Math.round(targets.at(row, 0)) : targets.largestIn(row);
  }
}
