package org.fashionmnist.report;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A small image and what is written below it.
 *
 * @param image pixel by pixel, as it is
 * @param lines from top to bottom
 */
record GalleryTile(BufferedImage image, List<Line> lines) {

  /** A line of text in its color. */
  record Line(String text, Color color, boolean bold) {}

  GalleryTile {
    lines = List.copyOf(lines);
  }
}
