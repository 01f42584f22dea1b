package org.fashionmnist.report.chart;

import java.awt.BasicStroke;
import org.fashionmnist.report.drawing.ColorPair;

/**
 * How a curve is drawn. Curves differ in their dashes and markers as well as their color, for
 * readers who tell colors apart badly and for printers without any.
 */
public record LineStyle(ColorPair color, BasicStroke stroke, Marker marker) {

  private static final float WIDTH = 2.5f;

  /**
   * @param dashes lengths of strokes and gaps by turns, logical pixels; none for a solid line
   */
  static LineStyle of(ColorPair color, Marker marker, float... dashes) {
    BasicStroke stroke =
        dashes.length == 0
            ? new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
            : new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    return new LineStyle(color, stroke, marker);
  }

  /** Whether the line has gaps. */
  public boolean isDashed() {
    return stroke.getDashArray() != null;
  }

  /** The same line with another marker. */
  public LineStyle with(Marker other) {
    return new LineStyle(color, stroke, other);
  }

  /**
   * The color mixed with that of the background.
   *
   * @param share of the line's own color, 0 to 1
   */
  public ColorPair paled(double share, ColorPair background) {
    return new ColorScale(background, color).at(share);
  }
}
