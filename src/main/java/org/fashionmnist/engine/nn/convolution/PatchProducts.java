package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;

/** Products with copied windows, over all places at once. */
final class PatchProducts implements WeightProducts {

  private final Patches patches;
  private final PlaceRows places;
  private final Kernels kernels;

  PatchProducts(ImageShape image, Window window, ImageShape maps, Kernels kernels) {
    this.patches = new Patches(image, window);
    this.places = new PlaceRows(maps);
    this.kernels = kernels;
  }

  @Override
  public void add(Matrix x, Matrix delta, int example, PanelMatrix sums) {
    patches.load(x, example);
    Matrix deltas = places.of(delta, example);
    for (int panel = 0; panel < sums.panelCount(); panel++) {
      Matrix sum = sums.panel(panel);
      int first = PanelMatrix.firstColumn(panel);
      kernels.accumulateTransposed(
          patches.data(), deltas.columnsView(first, first + sum.columns()), sum);
    }
  }
}
