package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;

/** Views of the maps that lie in the rows of a batch. */
final class MapRows {

  private MapRows() {}

  /** One row of an example's maps: (columns, channels). */
  static Matrix of(Matrix batch, int example, int row, ImageShape shape) {
    return places(batch, example, row * shape.columns(), shape.columns(), shape);
  }

  /** All of an example's maps: (places, channels). */
  static Matrix all(Matrix batch, int example, ImageShape shape) {
    return places(batch, example, 0, shape.places(), shape);
  }

  private static Matrix places(Matrix batch, int example, int first, int count, ImageShape shape) {
    return new Matrix(
        batch.data(),
        batch.rowOffset(example) + first * shape.channels(),
        count,
        shape.channels(),
        shape.channels());
  }

  /** The columns of a matrix as the panels of the weights that make them. */
  static Matrix[] panels(Matrix matrix) {
    int count = (matrix.columns() + PanelMatrix.WIDTH - 1) / PanelMatrix.WIDTH;
    Matrix[] panels = new Matrix[count];
    for (int panel = 0; panel < count; panel++) {
      int first = PanelMatrix.firstColumn(panel);
      int end = Math.min(matrix.columns(), first + PanelMatrix.WIDTH);
      panels[panel] = matrix.columnsView(first, end);
    }
    return panels;
  }
}
