package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;

/** Sums of the gradients by maps over all their places. */
final class BiasSums {

  private BiasSums() {}

  /**
   * Adds those of an example, place by place.
   *
   * @param delta (batch, maps of an example)
   * @param sums (1, filters), modified
   */
  static void add(Matrix delta, int example, ImageShape maps, PanelMatrix sums) {
    float[] values = sums.panel(0).data(); // of one row, so that the panels follow each other
    float[] deltas = delta.data();
    int from = delta.rowOffset(example);
    int filters = maps.channels();
    for (int place = 0; place < maps.places(); place++) {
      for (int f = 0; f < filters; f++) {
        values[f] += deltas[from + f];
      }
      from += filters;
    }
  }
}
