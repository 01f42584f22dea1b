package org.fashionmnist.report.file;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.fashionmnist.report.text.TextOutlines;

/** A picture as a PNG file. Equal pictures give equal bytes. */
public final class ChartPng {

  /** The usual pixels for each logical pixel, in both directions: sharp on dense screens. */
  public static final int SCALE = 2;

  private final Picture picture;
  private final int scale;
  private byte[] bytes;

  private ChartPng(Picture picture, int scale) {
    this.picture = picture;
    this.scale = scale;
  }

  /** A picture {@link #SCALE} times its logical size, drawn when it is first asked for. */
  public static ChartPng of(Picture picture) {
    return of(picture, SCALE);
  }

  /**
   * A picture, drawn when it is first asked for.
   *
   * @param scale pixels for each logical pixel, in both directions, at least 1
   */
  public static ChartPng of(Picture picture, int scale) {
    return new ChartPng(picture, scale);
  }

  /** What it shows. */
  public Picture picture() {
    return picture;
  }

  /** The bytes of the file. */
  public synchronized byte[] bytes() {
    if (bytes == null) {
      bytes = PngEncoder.encode(draw(picture, scale));
    }
    return bytes.clone();
  }

  public static BufferedImage draw(Picture picture) {
    return draw(picture, SCALE);
  }

  public static BufferedImage draw(Picture picture, int scale) {
    BufferedImage image =
        new BufferedImage(
            picture.width() * scale, picture.height() * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = new TextOutlines(image.createGraphics());
    try {
      g.scale(scale, scale);
      picture.draw(g, null);
    } finally {
      g.dispose();
    }
    return image;
  }
}
