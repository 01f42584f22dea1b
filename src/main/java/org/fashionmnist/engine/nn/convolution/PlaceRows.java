package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;

/**
 * The maps of one example as (places, filters), so that a product may use each panel of them: where
 * the last one makes no whole vectors, what follows in the batch is another place's numbers and no
 * padding, and a copy takes its place.
 */
final class PlaceRows {

  private final ImageShape maps;
  private final Matrix copy; // null where none is needed

  PlaceRows(ImageShape maps) {
    this.maps = maps;
    this.copy = suit(maps.channels()) ? null : Matrix.zeros(maps.places(), maps.channels());
  }

  /** Whether the maps can be used where they are. */
  static boolean suit(int filters) {
    return filters <= PanelMatrix.WIDTH || filters == Matrix.wholeCacheLines(filters);
  }

  /** The maps of an example, only to be read. */
  Matrix of(Matrix batch, int example) {
    Matrix there = MapRows.all(batch, example, maps);
    if (copy == null) {
      return there;
    }
    there.copyTo(copy);
    return copy;
  }
}
