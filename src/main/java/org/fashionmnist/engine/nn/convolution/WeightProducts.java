package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;

/**
 * What one example adds to the gradient by the weights: products with the image itself, seen as
 * overlapping lines of windows, row by row.
 */
final class WeightProducts {

  private final PaddedImage image;
  private final ImageShape maps;
  private final PlaceRows places;
  private final Matrix[][] windows;
  private final Kernels kernels;

  WeightProducts(ImageShape shape, Window window, ImageShape maps, Kernels kernels) {
    this.image = new PaddedImage(shape, window);
    this.maps = maps;
    this.places = new PlaceRows(maps);
    this.windows = image.windows(maps.rows(), maps.columns());
    this.kernels = kernels;
  }

  /**
   * Adds the products of an example.
   *
   * @param x (batch, image)
   * @param delta (batch, maps)
   * @param sums (size · size · channels, filters), modified
   */
  void add(Matrix x, Matrix delta, int example, PanelMatrix sums) {
    image.load(x, example);
    Matrix all = places.of(delta, example);
    for (int row = 0; row < windows.length; row++) {
      Matrix deltas = all.rowsView(row * maps.columns(), (row + 1) * maps.columns());
      for (int line = 0; line < windows[row].length; line++) {
        addLine(windows[row][line], deltas, line, sums);
      }
    }
  }

  private void addLine(Matrix seen, Matrix deltas, int line, PanelMatrix sums) {
    int depth = seen.columns();
    for (int panel = 0; panel < sums.panelCount(); panel++) {
      Matrix sum = sums.panel(panel).rowsView(line * depth, (line + 1) * depth);
      int first = PanelMatrix.firstColumn(panel);
      kernels.accumulateTransposed(seen, deltas.columnsView(first, first + sum.columns()), sum);
    }
  }
}
