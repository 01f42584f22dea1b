package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;

/** What one example adds to the gradient by the weights. */
interface WeightProducts {

  /** Products for images of this shape. */
  static WeightProducts of(ImageShape image, Window window, ImageShape maps, Kernels kernels) {
    return Patches.suit(image, window)
        ? new PatchProducts(image, window, maps, kernels)
        : new WindowProducts(image, window, maps, kernels);
  }

  /**
   * Adds the products of an example.
   *
   * @param x (batch, image)
   * @param delta (batch, maps)
   * @param sums (size · size · channels, filters), modified
   */
  void add(Matrix x, Matrix delta, int example, PanelMatrix sums);
}
