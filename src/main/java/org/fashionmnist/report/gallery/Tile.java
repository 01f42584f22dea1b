package org.fashionmnist.report.gallery;

import java.awt.image.BufferedImage;
import java.util.List;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.result.GrayImage;

/**
 * Small images side by side and what is written below them.
 *
 * @param images pixel by pixel, as they are
 * @param lines from top to bottom
 */
public record Tile(List<BufferedImage> images, List<Line> lines) {

  /** A line of text in its color. */
  public record Line(String text, ColorPair color, boolean bold) {}

  public Tile {
    images = List.copyOf(images);
    lines = List.copyOf(lines);
  }

  /** A gray image, pixel by pixel. */
  public static BufferedImage drawn(GrayImage image) {
    BufferedImage drawn =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    int[] pixels = new int[image.width()];
    for (int row = 0; row < image.height(); row++) {
      for (int column = 0; column < pixels.length; column++) {
        pixels[column] = 0x010101 * image.level(row, column);
      }
      drawn.getRaster().setDataElements(0, row, pixels.length, 1, pixels);
    }
    return drawn;
  }
}
