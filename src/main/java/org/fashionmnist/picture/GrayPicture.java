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

  /**
   * This picture with other levels.
   *
   * @param newLevels for each level from 0 to 255 its new one
   */
  GrayPicture mapped(byte[] newLevels) {
    byte[] mapped = new byte[levels.length];
    for (int i = 0; i < mapped.length; i++) {
      mapped[i] = newLevels[Byte.toUnsignedInt(levels[i])];
    }
    return new GrayPicture(width, height, mapped);
  }
}
