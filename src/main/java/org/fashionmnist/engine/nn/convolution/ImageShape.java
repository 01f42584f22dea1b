package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.nn.Shape;

/**
 * The extent of an image, or of the maps that a layer made of one.
 *
 * @param rows at least 1
 * @param columns at least 1
 * @param channels numbers of a place, at least 1
 */
public record ImageShape(int rows, int columns, int channels) {

  /**
   * Of a shape such as [28, 28, 3], or [28, 28] for one channel.
   *
   * @throws IllegalArgumentException if it has another number of dimensions
   */
  public static ImageShape of(Shape shape) {
    return switch (shape.dimensions().size()) {
      case 2 -> new ImageShape(shape.dimensions().get(0), shape.dimensions().get(1), 1);
      case 3 ->
          new ImageShape(
              shape.dimensions().get(0), shape.dimensions().get(1), shape.dimensions().get(2));
      default ->
          throw new IllegalArgumentException(
              "expected images, rows × columns × channels such as [28, 28, 1], got " + shape);
    };
  }

  /** The same as a shape of three dimensions. */
  public Shape shape() {
    return Shape.of(rows, columns, channels);
  }

  /** Places: rows × columns. */
  public int places() {
    return rows * columns;
  }

  /** Floats of a row. */
  int rowSize() {
    return columns * channels;
  }

  /** Floats of it all. */
  int size() {
    return places() * channels;
  }
}
