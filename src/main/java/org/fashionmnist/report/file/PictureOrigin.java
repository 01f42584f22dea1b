package org.fashionmnist.report.file;

import java.awt.Font;
import java.awt.Graphics2D;
import org.fashionmnist.report.drawing.ColorPair;

/**
 * What a picture is of, in a line below it where it stands alone: a page says it once for all.
 *
 * @param text for example which run
 */
public record PictureOrigin(String text, Font font, ColorPair color) {

  private static final double GAP = 6;

  /** The room of the line, in logical pixels. */
  int height() {
    return (int) Math.ceil(ChartFonts.lineHeight(font) + GAP);
  }

  /**
   * Writes the line.
   *
   * @param left where it begins
   * @param bottom below its room
   */
  void draw(Graphics2D g, double left, double bottom, double width) {
    g.setFont(ChartFonts.shrunkToFit(text, font, width));
    g.setPaint(color);
    ChartFonts.drawFrom(g, text, left, bottom - ChartFonts.lineHeight(font) / 2);
  }
}
