package org.fashionmnist.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/**
 * Draws the pictures of {@code docs/photos}, garments on grounds of several kinds, into the folder
 * that is the argument.
 */
final class ExamplePhotos {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 400;

  private ExamplePhotos() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Drawings.write(
        photo(ground(Color.WHITE), tShirt(), new Color(0x2B, 0x4A, 0x8B)),
        "jpg",
        folder.resolve("t-shirt.jpg"));
    Drawings.write(
        photo(ground(new Color(0xD8, 0xD6, 0xD2)), pullover(), new Color(0xFB, 0xFA, 0xF8)),
        "jpg",
        folder.resolve("pullover-white.jpg"));
    Drawings.write(
        photo(canvas(BufferedImage.TYPE_INT_ARGB), dress(), new Color(0xF4, 0xEF, 0xF2)),
        "png",
        folder.resolve("dress-cut-out.png"));
    Drawings.write(
        photo(ground(new Color(0x1C, 0x1E, 0x22)), bag(), new Color(0xB9, 0x8A, 0x5E)),
        "jpg",
        folder.resolve("bag-on-black.jpg"));
    Drawings.write(
        photo(litFromTheRight(), trousers(), new Color(0x2E, 0x35, 0x44)),
        "jpg",
        folder.resolve("trousers-uneven-light.jpg"));
    Drawings.write(
        photo(wood(), boot(), new Color(0x1E, 0x16, 0x12)),
        "jpg",
        folder.resolve("boot-on-wood.jpg"));
  }

  private static BufferedImage canvas(int type) {
    return new BufferedImage(WIDTH, HEIGHT, type);
  }

  private static BufferedImage ground(Paint paint) {
    BufferedImage image = canvas(BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setPaint(paint);
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.dispose();
    return image;
  }

  private static BufferedImage litFromTheRight() {
    return ground(
        new GradientPaint(
            0, 60, new Color(0x98, 0x95, 0x90), WIDTH, 0, new Color(0xF2, 0xEF, 0xEA)));
  }

  /** Boards with a grain. */
  private static BufferedImage wood() {
    BufferedImage image = canvas(BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    double[] board = random.doubles(4, -14, 14).toArray();
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int plank = x / 80;
        double grain = 24 * Math.sin(x * 0.35 + 4 * Math.sin(y * 0.012 + plank));
        int level = (int) (170 + board[plank] + grain + (x % 80 == 0 ? -40 : 0));
        image.setRGB(x, y, new Color(level, level * 4 / 5, level * 3 / 5).getRGB());
      }
    }
    return image;
  }

  /** With light from above, a few folds and seams. */
  private static BufferedImage photo(BufferedImage ground, Path2D garment, Color color) {
    Graphics2D g = ground.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Shape placed =
        AffineTransform.getScaleInstance(WIDTH / 32.0, HEIGHT / 40.0)
            .createTransformedShape(garment);
    g.setPaint(new GradientPaint(0, 0, color.brighter(), 0, HEIGHT, color));
    g.fill(placed);
    g.setClip(placed);
    g.setStroke(new BasicStroke(3));
    g.setColor(new Color(0, 0, 0, 28));
    Random fold = new Random(7);
    for (int i = 0; i < 9; i++) {
      int x = fold.nextInt(WIDTH);
      g.drawLine(x, fold.nextInt(HEIGHT), x + fold.nextInt(60) - 30, fold.nextInt(HEIGHT));
    }
    g.dispose();
    return ground;
  }

  private static Path2D shape(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }

  /** A shape and its mirror image, points from the top of the middle to its bottom. */
  private static Path2D symmetric(double... half) {
    double[] points = new double[2 * half.length];
    for (int i = 0; i < half.length; i += 2) {
      points[i] = half[i];
      points[i + 1] = half[i + 1];
      points[points.length - 2 - i] = 32 - half[i];
      points[points.length - 1 - i] = half[i + 1];
    }
    return shape(points);
  }

  private static Path2D tShirt() {
    return symmetric(
        16, 7.5, 18.5, 7, 20, 6, 24, 8, 29, 15, 25.5, 18, 23, 15.5, 23.3, 34, 16, 34.5);
  }

  private static Path2D pullover() {
    return symmetric(
        16, 7, 18.5, 6.5, 20, 5.5, 24, 7.5, 27, 14, 29.5, 33, 26, 33.8, 23.2, 18, 23.4, 34, 16,
        34.3);
  }

  private static Path2D dress() {
    return symmetric(16, 9, 18, 8, 18.6, 4, 20, 4, 20.6, 10, 19.4, 17, 22, 36, 16, 36.5);
  }

  private static Path2D trousers() {
    return symmetric(16, 4, 20.5, 4, 21.5, 12, 21, 37, 17.4, 37, 16.4, 15, 16, 13.5);
  }

  private static Path2D bag() {
    Path2D bag =
        shape(
            4, 19, 28, 19, 29, 34, 3, 34, 4, 19, 10, 19, 11, 10, 16, 7, 21, 10, 22, 19, 20.3, 19,
            19.6, 11, 16, 8.8, 12.4, 11, 11.7, 19);
    bag.setWindingRule(Path2D.WIND_NON_ZERO);
    return bag;
  }

  private static Path2D boot() {
    return shape(
        13, 8, 25, 7, 25.5, 20, 27.5, 30, 27.3, 33.5, 22.5, 33.5, 22, 31.5, 14, 33.4, 4, 33.5, 3,
        31, 4.5, 28, 10, 25.5, 13.5, 20);
  }
}
