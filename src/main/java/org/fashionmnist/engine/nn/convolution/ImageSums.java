package org.fashionmnist.engine.nn.convolution;

import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;

/**
 * The weighted sums of a convolution, a row of places at a time: for each place and filter, the
 * bias first, then the products of window and weights, line by line, place by place, channel by
 * channel.
 */
final class ImageSums {

  private final PaddedImage image;
  private final WindowSums sums;

  /**
   * Sums for images of this shape.
   *
   * @param places of a row that are computed, from the first on
   * @param parameters weights (size · size · channels, filters) and biases (1, filters)
   */
  ImageSums(
      ImageShape shape, Window window, int places, List<PanelMatrix> parameters, Kernels kernels) {
    this.image = new PaddedImage(shape, window);
    Matrix[][] windows = image.windows(window.over(shape, 1).rows(), places);
    this.sums = new WindowSums(windows, parameters.get(0), parameters.get(1), kernels);
  }

  /** Takes an image of a batch. */
  void load(Matrix images, int example) {
    image.load(images, example);
  }

  /**
   * Computes the sums of a row of places.
   *
   * @param out (places, filters), one matrix for each panel of the weights
   */
  void compute(int row, Matrix[] out) {
    sums.compute(row, out);
  }
}
