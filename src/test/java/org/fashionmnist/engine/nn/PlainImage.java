package org.fashionmnist.engine.nn;

import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.convolution.Window;

/**
 * Where things are in an image, and in what windows see of it: for loops over single numbers.
 *
 * @param rows of the image
 * @param columns of the image
 * @param channels numbers of a place
 */
record PlainImage(int rows, int columns, int channels) {

  static PlainImage of(Shape shape) {
    return new PlainImage(
        shape.dimensions().get(0),
        shape.dimensions().get(1),
        shape.dimensions().size() == 2 ? 1 : shape.dimensions().get(2));
  }

  int size() {
    return rows * columns * channels;
  }

  int index(int row, int column, int channel) {
    return (row * columns + column) * channels + channel;
  }

  boolean contains(int row, int column) {
    return row >= 0 && row < rows && column >= 0 && column < columns;
  }

  /** What comes out of windows that each make so many numbers. */
  PlainImage seenBy(Window window, int numbers) {
    return new PlainImage(outputs(rows, window), outputs(columns, window), numbers);
  }

  private static int outputs(int inputs, Window window) {
    return window.padding() == Padding.SAME
        ? (int) Math.ceil((double) inputs / window.stride())
        : (inputs - window.size()) / window.stride() + 1;
  }

  /** The first row of the image that the windows of a row of outputs see: perhaps above it. */
  int firstRow(int output, Window window) {
    return output * window.stride() - before(rows, window);
  }

  /** The first column likewise. */
  int firstColumn(int output, Window window) {
    return output * window.stride() - before(columns, window);
  }

  /** Of an odd border the smaller part is in front: Keras's and TensorFlow's rule. */
  private static int before(int inputs, Window window) {
    int seen = (outputs(inputs, window) - 1) * window.stride() + window.size();
    return window.padding() == Padding.SAME ? Math.max(0, seen - inputs) / 2 : 0;
  }
}
