package org.fashionmnist.picture;

/** A gray picture, 0 (black) to 255 (white). Immutable. */
public final class GrayPicture {

  private final int width;
  private final int height;
  private final byte[] levels;

  private GrayPicture(int width, int height, byte[] levels) {
    this.width = width;
    this.height = height;
    this.levels = levels;
  }

  /**
   * Wraps levels, which must not be changed afterwards.
   *
   * @param levels unsigned bytes, row after row: {@code width · height}
   * @throws IllegalArgumentException if there are more or fewer, or none
   */
  public static GrayPicture of(int width, int height, byte[] levels) {
    if (width < 1 || height < 1 || levels.length != (long) width * height) {
      throw new IllegalArgumentException(
          "%d levels are no picture of %d × %d".formatted(levels.length, width, height));
    }
    return new GrayPicture(width, height, levels);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The level of a pixel, 0 to 255; (0, 0) is at the top left. */
  public int level(int x, int y) {
    return Byte.toUnsignedInt(levels[y * width + x]);
  }

  /** All levels as unsigned bytes, row after row. */
  public byte[] copyLevels() {
    return levels.clone();
  }

  /** All of it. */
  BoundingBox area() {
    return new BoundingBox(0, 0, width, height);
  }

  /** A part of it. */
  GrayPicture part(BoundingBox part) {
    byte[] cut = new byte[part.width() * part.height()];
    for (int y = 0; y < part.height(); y++) {
      int row = (part.top() + y) * width + part.left();
      System.arraycopy(levels, row, cut, y * part.width(), part.width());
    }
    return new GrayPicture(part.width(), part.height(), cut);
  }
}
