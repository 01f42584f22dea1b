package org.fashionmnist.engine.nn.convolution;

import java.util.Objects;

/**
 * A square that goes over an image.
 *
 * @param size rows and columns it covers, at least 1
 * @param stride places from one window to the next, at least 1
 * @param padding what it sees beyond the edges
 */
public record Window(int size, int stride, Padding padding) {

  public Window {
    Objects.requireNonNull(padding, "padding");
    if (size < 1) {
      throw new IllegalArgumentException("expected a window of at least 1 × 1, got " + size);
    }
    if (stride < 1) {
      throw new IllegalArgumentException("expected a stride of at least 1, got " + stride);
    }
  }

  /**
   * What comes out where each window makes {@code channels} numbers.
   *
   * @throws IllegalArgumentException if the window is larger than the image it must lie in
   */
  public ImageShape over(ImageShape image, int channels) {
    if (padding == Padding.VALID && (size > image.rows() || size > image.columns())) {
      throw new IllegalArgumentException(
          "a window of %d × %d does not fit into %d × %d; use a smaller one, or padding \"same\""
              .formatted(size, size, image.rows(), image.columns()));
    }
    return new ImageShape(outputs(image.rows()), outputs(image.columns()), channels);
  }

  private int outputs(int inputs) {
    return padding.outputs(inputs, size, stride);
  }

  /** Places from the first that any window sees to after the last. */
  int seen(int inputs) {
    return (outputs(inputs) - 1) * stride + size;
  }

  /** Places that windows see before the first one of an axis. */
  public int before(int inputs) {
    return Math.max(0, seen(inputs) - inputs) / 2;
  }

  /** Places that windows see behind the last one of an axis. */
  public int behind(int inputs) {
    return Math.max(0, seen(inputs) - inputs) - before(inputs);
  }

  /** Whether no place of an image belongs to two windows, and no window sees a border. */
  public boolean isApartIn(ImageShape image) {
    return stride >= size
        && seen(image.rows()) <= image.rows()
        && seen(image.columns()) <= image.columns();
  }
}
