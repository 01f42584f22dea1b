package org.fashionmnist.result;

/** A gray image. Immutable. */
public final class GrayImage {

  private final int width;
  private final int height;
  private final byte[] pixels;

  /**
   * Copies what it is given.
   *
   * @param width columns, at least 1
   * @param height rows, at least 1
   * @param pixels unsigned bytes from 0 (black) to 255 (white), row after row
   * @throws IllegalArgumentException if there are not as many pixels as the size says
   */
  public GrayImage(int width, int height, byte[] pixels) {
    if (width < 1 || height < 1 || pixels.length != (long) width * height) {
      throw new IllegalArgumentException(
          "%d pixels are not an image of %d × %d".formatted(pixels.length, height, width));
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels.clone();
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The gray level at a place, 0 (black) to 255 (white). */
  public int level(int row, int column) {
    return Byte.toUnsignedInt(pixels[row * width + column]);
  }
}
