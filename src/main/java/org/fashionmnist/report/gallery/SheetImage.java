package org.fashionmnist.report.gallery;

import java.awt.image.BufferedImage;

/** A gray image to be drawn. Immutable. */
public final class SheetImage {

  private final byte[] levels;
  private final int height;
  private final int width;

  /**
   * Copies what it is given.
   *
   * @param levels unsigned bytes, 0 (black) to 255 (white), row after row
   * @throws IllegalArgumentException if there are not as many as the size says
   */
  public SheetImage(byte[] levels, int height, int width) {
    if (height < 1 || width < 1 || levels.length != (long) height * width) {
      throw new IllegalArgumentException(
          "%d gray levels are not an image of %d × %d".formatted(levels.length, height, width));
    }
    this.levels = levels.clone();
    this.height = height;
    this.width = width;
  }

  int height() {
    return height;
  }

  int width() {
    return width;
  }

  BufferedImage buffered() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < levels.length; i++) {
      int level = Byte.toUnsignedInt(levels[i]);
      image.setRGB(i % width, i / width, level << 16 | level << 8 | level);
    }
    return image;
  }
}
