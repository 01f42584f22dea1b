package org.fashionmnist.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.fashionmnist.storage.AtomicFile;

/**
 * A picture as a PNG file, with two pixels for each logical one, so that it is sharp on dense
 * screens. Equal pictures give equal bytes.
 */
public final class ChartPng {

  /** Pixels for each logical pixel, in both directions. */
  public static final int SCALE = 2;

  private final Picture picture;
  private byte[] bytes;

  private ChartPng(Picture picture) {
    this.picture = picture;
  }

  /** A picture {@link #SCALE} times its logical size, drawn when it is first asked for. */
  public static ChartPng of(Picture picture) {
    return new ChartPng(picture);
  }

  /** What it shows. */
  public Picture picture() {
    return picture;
  }

  /** The bytes of the file. */
  public synchronized byte[] bytes() {
    if (bytes == null) {
      bytes = PngEncoder.encode(draw(picture));
    }
    return bytes.clone();
  }

  /**
   * Writes the file; it appears only when complete.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, out -> out.write(bytes()));
  }

  static BufferedImage draw(Picture picture) {
    BufferedImage image =
        new BufferedImage(
            picture.width() * SCALE, picture.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      g.scale(SCALE, SCALE);
      picture.chart().draw(g, new Rectangle2D.Double(0, 0, picture.width(), picture.height()));
    } finally {
      g.dispose();
    }
    return image;
  }
}
