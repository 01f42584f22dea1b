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
    return targets.columns() == 1 ? Math.round(targets.at(row, 0)) : highest(targets, row);
  }

  /** Where the highest number of a row is, the first one where several are. */
  static int highest(Matrix rows, int row) {
    int best = 0;
    for (int j = 1; j < rows.columns(); j++) {
      if (rows.at(row, j) > rows.at(row, best)) {
        best = j;
      }
    }
    return best;
  }
}
