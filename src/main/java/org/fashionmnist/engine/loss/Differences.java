package org.fashionmnist.engine.loss;

import org.fashionmnist.engine.linalg.Matrix;

/** The gradient that the matched losses share. */
final class Differences {

  private Differences() {}

  /** predictions become (predictions − targets) · scale. */
  static void scaleInPlace(Matrix predictions, Matrix targets, float scale) {
    for (int i = 0; i < predictions.rows(); i++) {
      int row = predictions.rowOffset(i);
      for (int j = 0; j < predictions.columns(); j++) {
        predictions.data()[row + j] = (predictions.data()[row + j] - targets.at(i, j)) * scale;
      }
    }
  }
}
