package org.fashionmnist.report.gallery;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A small image and what is written below it.
 *
 * @param image pixel by pixel, as it is
 * @param lines from top to bottom
 */
public record GalleryTile(BufferedImage image, List<Line> lines) {

  /** A line of text in its color. */
  public record Line(String text, Color color, boolean bold) {}

  public GalleryTile {
    lines = List.copyOf(lines);
  }
}
