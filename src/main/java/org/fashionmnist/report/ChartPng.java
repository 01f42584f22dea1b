package org.fashionmnist.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.fashionmnist.storage.AtomicFile;

/** Draws pictures with two pixels for each logical one, so they are sharp on dense screens. */
public final class ChartPng {

  /** Pixels for each logical pixel, in both directions. */
  public static final int SCALE = 2;

  private ChartPng() {}

  /**
   * Writes a picture as a PNG file of {@link #SCALE} times its logical size. Equal pictures give
   * equal bytes.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, Picture picture) throws IOException {
    BufferedImage image = draw(picture);
    AtomicFile.write(file, out -> encode(image, out));
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

  private static void encode(BufferedImage image, OutputStream out) throws IOException {
    // ImageIO's default for a plain stream is a temporary file on disk.
    try (var buffered = new MemoryCacheImageOutputStream(out)) {
      if (!ImageIO.write(image, "png", buffered)) {
        throw new IOException("this Java runtime cannot encode PNG; use a complete JDK");
      }
    }
  }
}
