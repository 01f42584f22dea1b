package org.fashionmnist.report.file;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.fashionmnist.report.drawing.Recording;
import org.fashionmnist.report.drawing.Theme;

/** Pictures as pixels. Equal pictures give equal bytes. */
public final class ChartPng {

  /** The usual pixels for each logical pixel, in both directions: sharp on dense screens. */
  public static final int SCALE = 2;

  private ChartPng() {}

  /**
   * The bytes of a PNG file.
   *
   * @param scale pixels for each logical pixel, in both directions, at least 1
   */
  public static byte[] bytes(Picture picture, Theme theme, int scale) {
    return PngEncoder.encode(image(picture, theme, scale));
  }

  /** As {@link #bytes}, before they are encoded. */
  public static BufferedImage image(Picture picture, Theme theme, int scale) {
    BufferedImage image =
        new BufferedImage(
            picture.width() * scale, picture.height() * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.scale(scale, scale);
      picture.recording().draw(g, theme, Recording.Lettering.SHAPES);
    } finally {
      g.dispose();
    }
    return image;
  }
}
