package org.fashionmnist.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Pictures for tests: a shirt made of two rectangles, 340 × 340 pixels, and files of it. */
public final class Drawings {

  public static final int SHIRT_SIZE = 340;

  /** Without color, so that its level is known. */
  public static final Color DARK = new Color(40, 40, 40);

  private Drawings() {}

  /** A shirt on a ground; a ground of null stays transparent. */
  public static BufferedImage shirt(
      BufferedImage canvas, Color ground, Color shirt, int left, int top) {
    Graphics2D g = canvas.createGraphics();
    if (ground != null) {
      g.setColor(ground);
      g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    }
    g.setColor(shirt);
    g.fillRect(left, top, SHIRT_SIZE, 80); // sleeves
    g.fillRect(left + 90, top, 160, SHIRT_SIZE);
    g.dispose();
    return canvas;
  }

  public static BufferedImage shirt(int type, Color ground, Color shirt) {
    return shirt(new BufferedImage(640, 480, type), ground, shirt, 150, 80);
  }

  /** Writes a new file. */
  public static Path write(BufferedImage image, String format, Path file) throws IOException {
    File target = file.toFile();
    if (!ImageIO.write(image, format, target)) {
      throw new IOException("no writer of " + format + " takes this image");
    }
    return file;
  }

  /** Gray levels as a PNG file. */
  public static Path writeGray(int width, int height, byte[] levels, Path file) throws IOException {
    PngFile.write(file, GrayPicture.of(width, height, levels));
    return file;
  }
}
