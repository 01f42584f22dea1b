package org.fashionmnist.data.layout;

/**
 * The size of an image.
 *
 * @param height rows, at least 1
 * @param width columns, at least 1
 */
public record ImageSize(int height, int width) {

  /** The size of Fashion-MNIST's images. */
  public static final ImageSize STANDARD = new ImageSize(28, 28);

  /**
   * @throws IllegalArgumentException if one is below 1
   */
  public ImageSize {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected at least one row and one column, got %d × %d".formatted(height, width));
    }
  }

  @Override
  public String toString() {
    return height + " × " + width;
  }
}
