package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.linalg.Matrix;

/**
 * What each window of an image sees, one after the other in a line: for images of so few channels
 * that a line of a window is shorter than a vector.
 */
final class Patches {

  private static final int SHORTEST_LINE = 16;

  private final PaddedImage image;
  private final int lines;
  private final int lineSize;
  private final int rows;
  private final int columns;
  private final Matrix data; // (places, size · size · channels)

  Patches(ImageShape shape, Window window) {
    this.image = new PaddedImage(shape, window);
    ImageShape places = window.over(shape, 1);
    this.rows = places.rows();
    this.columns = places.columns();
    this.lines = window.size();
    this.lineSize = window.size() * shape.channels();
    this.data = Matrix.zeros(rows * columns, lines * lineSize);
  }

  static boolean suit(ImageShape shape, Window window) {
    return window.size() * shape.channels() < SHORTEST_LINE;
  }

  /** (places, size · size · channels) of the image that was loaded last. */
  Matrix data() {
    return data;
  }

  /** The first {@code count} windows of a row. */
  Matrix ofRow(int row, int count) {
    return data.rowsView(row * columns, row * columns + count);
  }

  void load(Matrix images, int example) {
    image.load(images, example);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int from = image.startOf(row, column);
        int to = data.rowOffset(row * columns + column);
        for (int line = 0; line < lines; line++) {
          for (int i = 0; i < lineSize; i++) { // shorter than a call of arraycopy pays for
            data.data()[to + i] = image.data()[from + i];
          }
          from += image.rowSize();
          to += lineSize;
        }
      }
    }
  }
}
