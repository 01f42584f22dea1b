package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.parallel.Share;

/**
 * The maps of examples as (places, filters), so that a product may use each panel of them: where
 * the last one makes no whole vectors, what follows in the batch is another place's numbers and no
 * padding, and a copy takes its place.
 */
final class PlaceRows {

  private final int first;
  private final Matrix[] maps; // of each example (places, filters)
  private final Matrix[][][] panels; // [example][row][panel]
  private final Matrix copy; // null where none is needed

  /** Of some examples of a batch that stays. */
  PlaceRows(Matrix batch, Share examples, ImageShape shape) {
    this.first = examples.from();
    this.maps = new Matrix[examples.count()];
    this.panels = new Matrix[examples.count()][][];
    this.copy = suit(shape.channels()) ? null : Matrix.zeros(shape.places(), shape.channels());
    Matrix[][] ofCopy = copy == null ? null : panels(copy, shape);
    for (int i = 0; i < maps.length; i++) {
      maps[i] = MapRows.all(batch, first + i, shape);
      panels[i] = copy == null ? panels(maps[i], shape) : ofCopy;
    }
  }

  private static Matrix[][] panels(Matrix places, ImageShape shape) {
    Matrix[][] panels = new Matrix[shape.rows()][];
    for (int row = 0; row < panels.length; row++) {
      int from = row * shape.columns();
      panels[row] = MapRows.panels(places.rowsView(from, from + shape.columns()));
    }
    return panels;
  }

  /** Whether the maps can be used where they are. */
  static boolean suit(int filters) {
    return filters <= PanelMatrix.WIDTH || filters == Matrix.wholeCacheLines(filters);
  }

  /** The maps of an example by row and panel, only to be read, until the next one is asked for. */
  Matrix[][] of(int example) {
    if (copy != null) {
      maps[example - first].copyTo(copy);
    }
    return panels[example - first];
  }
}
