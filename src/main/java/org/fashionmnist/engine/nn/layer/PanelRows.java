package org.fashionmnist.engine.nn.layer;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;

/**
 * Some rows of one panel of a matrix.
 *
 * @param panel its number
 * @param from the first row
 * @param to after the last row
 */
record PanelRows(int panel, int from, int to) {

  /**
   * A worker's part of a matrix whose rows are counted through panel after panel: whole panels, as
   * far as they go around.
   */
  static List<PanelRows> shareOf(int panelCount, int rows, Worker worker) {
    Share share = worker.share(panelCount * rows);
    List<PanelRows> parts = new ArrayList<>();
    int at = share.from();
    while (at < share.to()) {
      int panel = at / rows;
      int end = Math.min(share.to(), (panel + 1) * rows);
      parts.add(new PanelRows(panel, at - panel * rows, end - panel * rows));
      at = end;
    }
    return parts;
  }

  /** A worker's part of the rows, through all panels. */
  static List<PanelRows> rowsOf(int panelCount, int rows, Worker worker) {
    Share share = worker.share(rows);
    List<PanelRows> parts = new ArrayList<>();
    for (int panel = 0; panel < panelCount && share.count() > 0; panel++) {
      parts.add(new PanelRows(panel, share.from(), share.to()));
    }
    return parts;
  }

  /** A worker's part of a matrix whose columns are counted as if they lay in panels. */
  static List<PanelRows> shareOf(Matrix matrix, Worker worker) {
    int panelCount = (matrix.columns() + PanelMatrix.WIDTH - 1) / PanelMatrix.WIDTH;
    return shareOf(panelCount, matrix.rows(), worker);
  }

  /** These rows of a matrix, in the columns of this panel. */
  Matrix view(Matrix matrix) {
    int first = PanelMatrix.firstColumn(panel);
    int end = Math.min(matrix.columns(), first + PanelMatrix.WIDTH);
    return matrix.rowsView(from, to).columnsView(first, end);
  }

  /** These parts, each cut into pieces of at most {@code most} rows. */
  static List<PanelRows> cut(List<PanelRows> parts, int most) {
    List<PanelRows> pieces = new ArrayList<>();
    for (PanelRows part : parts) {
      for (int row = part.from; row < part.to; row += most) {
        pieces.add(new PanelRows(part.panel, row, Math.min(part.to, row + most)));
      }
    }
    return pieces;
  }
}
