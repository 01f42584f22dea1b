package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;

/** The gradient by an image: a convolution of the gradient by its maps. */
final class InputSums {

  private final ImageShape image;
  private final DilatedMaps maps;
  private final MirroredWeights weights;
  private final WindowSums sums;
  private final Kernels kernels;
  private final Matrix row; // (columns, channels)
  private final Matrix[] panels;

  InputSums(
      Window window, ImageShape image, ImageShape maps, PanelMatrix weights, Kernels kernels) {
    this.image = image;
    this.maps = new DilatedMaps(image, window, maps.channels());
    this.weights = new MirroredWeights(weights, window.size() * window.size());
    this.kernels = kernels;
    this.sums =
        new WindowSums(
            this.maps.windows(image),
            this.weights.matrix(),
            PanelMatrix.zeros(1, image.channels()),
            kernels);
    this.row = Matrix.zeros(image.columns(), image.channels());
    this.panels = MapRows.panels(row);
  }

  /** Takes over the weights as they are now. */
  void loadWeights() {
    weights.load(kernels);
  }

  /** Computes the gradient by an example. */
  void compute(Matrix delta, int example, Matrix dX) {
    maps.load(delta, example);
    int to = dX.rowOffset(example);
    for (int r = 0; r < image.rows(); r++) {
      sums.compute(r, panels);
      for (int column = 0; column < image.columns(); column++) {
        System.arraycopy(row.data(), row.rowOffset(column), dX.data(), to, image.channels());
        to += image.channels();
      }
    }
  }
}
