package org.fashionmnist.report.gallery;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.fashionmnist.result.GrayImage;

/**
 * Small images side by side and what is written below them.
 *
 * @param images pixel by pixel, as they are
 * @param lines from top to bottom
 */
public record Tile(List<BufferedImage> images, List<Line> lines) {

  /** A line of text in its color. */
  public record Line(String text, Color color, boolean bold) {}

  public Tile {
    images = List.copyOf(images);
    lines = List.copyOf(lines);
  }

  /** A gray image, pixel by pixel. */
  public static BufferedImage drawn(GrayImage image) {
    return drawn(
        image.width(), image.height(), (row, column) -> 0x010101 * image.level(row, column));
  }

  /**
   * An image, pixel by pixel.
   *
   * @param rgb of a row and a column, 8 bits each
   */
  public static BufferedImage drawn(int width, int height, IntBinaryOperator rgb) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = new int[width];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        pixels[column] = rgb.applyAsInt(row, column);
      }
      drawn.getRaster().setDataElements(0, row, width, 1, pixels);
    }
    return drawn;
  }
}
