package org.fashionmnist.engine.loss;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;

/**
 * From outputs z to probabilities pⱼ = exp(zⱼ) / Σₖ exp(zₖ). The largest output is subtracted from
 * all first, which changes no probability and keeps exp from overflowing.
 */
final class Softmax {

  private Softmax() {}

  /** p = exp(z − the row's largest), (batch, classes) both. */
  static void exponentials(Matrix z, Matrix p, Kernels kernels) {
    for (int i = 0; i < z.rows(); i++) {
      float max = max(z, i);
      for (int j = 0; j < z.columns(); j++) {
        p.data()[p.rowOffset(i) + j] = z.at(i, j) - max;
      }
    }
    kernels.exp(p, p);
  }

  /**
   * Divides a row of the exponentials by its sum, which makes it probabilities.
   *
   * @return log Σₖ exp(zₖ) of the row
   */
  static double normalizeRow(Matrix z, Matrix p, int row) {
    float sum = 0;
    for (int j = 0; j < p.columns(); j++) {
      sum += p.at(row, j);
    }
    for (int j = 0; j < p.columns(); j++) {
      p.data()[p.rowOffset(row) + j] /= sum;
    }
    return max(z, row) + StrictMath.log(sum);
  }

  private static float max(Matrix z, int row) {
    float max = Float.NEGATIVE_INFINITY;
    for (int j = 0; j < z.columns(); j++) {
      max = Math.max(max, z.at(row, j));
    }
    return max;
  }
}
