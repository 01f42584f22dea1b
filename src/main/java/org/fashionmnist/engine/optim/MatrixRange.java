package org.fashionmnist.engine.optim;

import org.fashionmnist.engine.linalg.PanelMatrix;

/**
 * Where a matrix lies in the flat array of parameters: as a {@link PanelMatrix}, padding included.
 *
 * @param offset index of its first float, at least 0
 * @param rows for the weights of a layer its inputs, at least 1
 * @param columns for the weights of a layer its outputs, at least 1
 */
public record MatrixRange(int offset, int rows, int columns) {

  public MatrixRange {
    if (offset < 0 || rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "expected a matrix of at least 1 × 1 from index 0 on, got %d × %d from %d on"
              .formatted(rows, columns, offset));
    }
  }

  /** Index after its last float. */
  int end() {
    return Math.toIntExact(offset + PanelMatrix.size(rows, columns));
  }

  PanelMatrix view(float[] values) {
    return PanelMatrix.of(values, offset, rows, columns);
  }
}
