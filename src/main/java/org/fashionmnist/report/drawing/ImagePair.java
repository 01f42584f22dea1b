package org.fashionmnist.report.drawing;

import java.awt.image.BufferedImage;

/** An image in the colors of a light theme, and what it is on a dark one. */
public final class ImagePair extends BufferedImage {

  private final BufferedImage dark;

  /** The color of each pixel. */
  @FunctionalInterface
  public interface Pixels {
    ColorPair at(int row, int column);
  }

  private ImagePair(int width, int height) {
    super(width, height, TYPE_INT_RGB);
    dark = new BufferedImage(width, height, TYPE_INT_RGB);
  }

  /** An image, pixel by pixel. */
  public static ImagePair of(int width, int height, Pixels pixels) {
    ImagePair image = new ImagePair(width, height);
    int[] lightRow = new int[width];
    int[] darkRow = new int[width];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        ColorPair color = pixels.at(row, column);
        lightRow[column] = color.light();
        darkRow[column] = color.dark();
      }
      image.getRaster().setDataElements(0, row, width, 1, lightRow);
      image.dark.getRaster().setDataElements(0, row, width, 1, darkRow);
    }
    return image;
  }

  /** What an image is on a ground: itself, unless it is a pair. */
  public static BufferedImage on(Theme theme, BufferedImage image) {
    return theme == Theme.DARK && image instanceof ImagePair pair ? pair.dark : image;
  }
}
