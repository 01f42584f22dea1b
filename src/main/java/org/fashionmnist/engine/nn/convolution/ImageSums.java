package org.fashionmnist.engine.nn.convolution;

import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;

/** Sums over an image with its border of zeros. */
final class ImageSums implements RowSums {

  private final PaddedImage image;
  private final WindowSums sums;

  ImageSums(
      ImageShape shape, Window window, int places, List<PanelMatrix> parameters, Kernels kernels) {
    this.image = new PaddedImage(shape, window);
    Matrix[][] windows = image.windows(window.over(shape, 1).rows(), places);
    this.sums = new WindowSums(windows, parameters.get(0), parameters.get(1), kernels);
  }

  @Override
  public void load(Matrix images, int example) {
    image.load(images, example);
  }

  @Override
  public void compute(int row, Matrix[] out) {
    sums.compute(row, out);
  }
}
