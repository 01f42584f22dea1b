package org.fashionmnist.engine.nn.layer;

import org.fashionmnist.engine.linalg.Matrix;

/**
 * Some units of some examples on their way through a mask: y = x ⊙ mask, all of one shape.
 *
 * @param x not modified
 * @param mask not modified
 * @param y modified
 */
record MaskedBlock(Matrix x, Matrix mask, Matrix y) {

  void multiply() {
    float[] xs = x.data();
    float[] masks = mask.data();
    float[] ys = y.data();
    for (int i = 0; i < mask.rows(); i++) {
      int from = x.rowOffset(i);
      int by = mask.rowOffset(i);
      int to = y.rowOffset(i);
      for (int j = 0; j < mask.columns(); j++) {
        ys[to + j] = xs[from + j] * masks[by + j];
      }
    }
  }
}
