package org.fashionmnist.report;

import java.awt.BasicStroke;
import java.awt.Color;

/**
 * How a curve is drawn. Curves differ in their dashes as well as their color, for readers who tell
 * colors apart badly and for printers without any.
 */
public record LineStyle(Color color, BasicStroke stroke) {

  private static final float WIDTH = 2.5f;

  static LineStyle solid(int rgb) {
    return new LineStyle(
        new Color(rgb), new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }

  /**
   * @param dashes lengths of strokes and gaps by turns, logical pixels
   */
  static LineStyle dashed(int rgb, float... dashes) {
    return new LineStyle(
        new Color(rgb),
        new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
  }
}
