package org.fashionmnist.storage.exchange;

import org.fashionmnist.engine.nn.convolution.ImageShape;
import org.fashionmnist.engine.nn.convolution.Window;

/**
 * Places that windows see beyond the edges of an image.
 *
 * @param top at least 0, as all of them
 */
public record Pads(int top, int left, int bottom, int right) {

  /** None. */
  public static final Pads NONE = new Pads(0, 0, 0, 0);

  /**
   * @throws IllegalArgumentException if one is negative
   */
  public Pads {
    if (Math.min(Math.min(top, left), Math.min(bottom, right)) < 0) {
      throw new IllegalArgumentException(
          "expected pads of at least 0, got %d, %d, %d, %d".formatted(top, left, bottom, right));
    }
  }

  /** Those of a window that goes over an image. */
  public static Pads of(Window window, ImageShape image) {
    return new Pads(
        window.before(image.rows()),
        window.before(image.columns()),
        window.behind(image.rows()),
        window.behind(image.columns()));
  }

  /** Whether all sides have as many. */
  boolean areEqual() {
    return top == left && left == bottom && bottom == right;
  }

  /** These and others around them. */
  public Pads plus(Pads others) {
    return new Pads(
        Math.addExact(top, others.top),
        Math.addExact(left, others.left),
        Math.addExact(bottom, others.bottom),
        Math.addExact(right, others.right));
  }

  @Override
  public String toString() {
    return "%d, %d, %d, %d (top, left, bottom, right)".formatted(top, left, bottom, right);
  }
}
