package org.fashionmnist.engine.nn.convolution;

import java.util.Arrays;
import org.fashionmnist.engine.linalg.Matrix;

/**
 * A buffer for one image at a time, with the border that a window sees: zeros where nothing is
 * said.
 */
final class PaddedImage {

  /** So that whole vectors can be read up to the end. */
  private static final int SLACK = 16;

  private final ImageShape image;
  private final int stride;
  private final int size;
  private final int top;
  private final int left;
  private final int rows;
  private final int columns;
  private final float[] data;

  PaddedImage(ImageShape image, Window window) {
    this(image, window, 0);
  }

  /** A buffer with a border of another number. */
  PaddedImage(ImageShape image, Window window, float border) {
    this.image = image;
    this.stride = window.stride();
    this.size = window.size();
    this.top = window.before(image.rows());
    this.left = window.before(image.columns());
    this.rows = window.seen(image.rows());
    this.columns = window.seen(image.columns());
    this.data = new float[rows * rowSize() + SLACK];
    Arrays.fill(data, border);
  }

  float[] data() {
    return data;
  }

  /** Floats of a row, border included. */
  int rowSize() {
    return columns * image.channels();
  }

  /** Where the window of this output begins. */
  int startOf(int row, int column) {
    return row * stride * rowSize() + column * stride * image.channels();
  }

  /**
   * The first windows of each row of outputs, line by line: [row][line], each (places, size ·
   * channels).
   */
  Matrix[][] windows(int outputRows, int places) {
    Matrix[][] windows = new Matrix[outputRows][size];
    for (int row = 0; row < outputRows; row++) {
      for (int line = 0; line < size; line++) {
        windows[row][line] =
            new Matrix(
                data,
                startOf(row, 0) + line * rowSize(),
                places,
                size * image.channels(),
                stride * image.channels());
      }
    }
    return windows;
  }

  /**
   * What is at one place of the windows of a row, for all of them: (places, channels).
   *
   * @param line of the place in the window
   * @param column of the place in the window
   */
  Matrix atPlace(int outputRow, int line, int column, int places) {
    return new Matrix(
        data,
        startOf(outputRow, 0) + line * rowSize() + column * image.channels(),
        places,
        image.channels(),
        stride * image.channels());
  }

  /** Takes over what is seen of an image. */
  void load(Matrix images, int example) {
    int from = images.rowOffset(example);
    for (int row = 0; row < seenRows(); row++) {
      System.arraycopy(
          images.data(), from + row * image.rowSize(), data, placeOf(row), seenInRow());
    }
  }

  /** Writes what is seen of the image to where it came from, and zeros to the rest. */
  void store(Matrix images, int example) {
    int to = images.rowOffset(example);
    if (seenRows() < image.rows() || seenInRow() < image.rowSize()) {
      Arrays.fill(images.data(), to, to + image.size(), 0f);
    }
    for (int row = 0; row < seenRows(); row++) {
      System.arraycopy(data, placeOf(row), images.data(), to + row * image.rowSize(), seenInRow());
    }
  }

  /** Sets all to zero, border included. */
  void clear() {
    Arrays.fill(data, 0f);
  }

  private int seenRows() {
    return Math.min(image.rows(), rows - top);
  }

  private int seenInRow() {
    return Math.min(image.columns(), columns - left) * image.channels();
  }

  private int placeOf(int row) {
    return (top + row) * rowSize() + left * image.channels();
  }
}
