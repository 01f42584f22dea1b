package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.linalg.Matrix;

/**
 * A buffer for the gradient by one example's maps, each number where its window lies, with zeros
 * between and around: seen through the mirrored window it is the gradient by the image.
 */
final class DilatedMaps {

  private final ImageShape maps;
  private final int stride;
  private final int size;
  private final int top;
  private final int left;
  private final int columns;
  private final float[] data;

  DilatedMaps(ImageShape image, Window window, int filters) {
    this.maps = window.over(image, filters);
    this.stride = window.stride();
    this.size = window.size();
    this.top = window.before(image.rows());
    this.left = window.before(image.columns());
    int border = 2 * (size - 1);
    int rows = Math.max(window.seen(image.rows()), image.rows() + top) + border;
    this.columns = Math.max(window.seen(image.columns()), image.columns() + left) + border;
    this.data = new float[rows * columns * filters];
  }

  /** Takes over the maps of an example. */
  void load(Matrix delta, int example) {
    int from = delta.rowOffset(example);
    for (int row = 0; row < maps.rows(); row++) {
      int to = ((size - 1 + row * stride) * columns + size - 1) * maps.channels();
      if (stride == 1) {
        System.arraycopy(delta.data(), from, data, to, maps.rowSize());
      } else {
        for (int column = 0; column < maps.columns(); column++) {
          System.arraycopy(
              delta.data(),
              from + column * maps.channels(),
              data,
              to + column * stride * maps.channels(),
              maps.channels());
        }
      }
      from += maps.rowSize();
    }
  }

  /**
   * The mirrored windows of the places of each row of the image, line by line: [row][line], each
   * (columns of the image, size · filters).
   */
  Matrix[][] windows(ImageShape image) {
    Matrix[][] windows = new Matrix[image.rows()][size];
    for (int row = 0; row < image.rows(); row++) {
      for (int line = 0; line < size; line++) {
        windows[row][line] =
            new Matrix(
                data,
                ((top + row + line) * columns + left) * maps.channels(),
                image.columns(),
                size * maps.channels(),
                maps.channels());
      }
    }
    return windows;
  }
}
