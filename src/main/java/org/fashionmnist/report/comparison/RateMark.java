package org.fashionmnist.report.comparison;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Marker;
import org.jfree.chart.LegendItem;
import org.jfree.chart.util.ShapeUtils;

/**
 * A tried learning rate in a picture.
 *
 * @param learningRate the rate
 * @param accuracy on validation images, in percent; not a number for a trial that diverged
 * @param kind what is special about it
 * @param style of its optimizer
 * @param epochs that were trained
 */
record RateMark(double learningRate, double accuracy, Kind kind, LineStyle style, int epochs) {

  /** What a mark tells, in the order of the legend. */
  enum Kind {
    BEST("best", 2),
    TRIED("tried", 0.8f),
    DISCARDED("given up after so many epochs", 1.6f),
    BELOW("below the axis", 0.8f),
    DIVERGED("diverged", 2);

    private final String label;
    private final float lineWidth;

    Kind(String label, float lineWidth) {
      this.label = label;
      this.lineWidth = lineWidth;
    }
  }

  private static final double RADIUS = 4;

  /** Draws the mark at a place in the picture. */
  void draw(Graphics2D g, Kind shown, double x, double y, Color background) {
    Shape shape = ShapeUtils.createTranslatedShape(shape(shown, style.marker()), x, y);
    g.setStroke(new BasicStroke(shown.lineWidth, BasicStroke.CAP_ROUND, BasicStroke.JOIN_MITER));
    switch (shown) {
      case DIVERGED -> paint(g, shape, null, style.color());
      case DISCARDED -> paint(g, shape, background, pale(style.color()));
      case BEST -> {
        g.setPaint(background);
        g.fill(ShapeUtils.createTranslatedShape(Marker.CIRCLE.shape(RING + 2), x, y));
        paint(
            g,
            ShapeUtils.createTranslatedShape(Marker.CIRCLE.shape(RING), x, y),
            null,
            style.color());
        g.fill(shape);
      }
      case TRIED, BELOW -> paint(g, shape, style.color(), background);
    }
  }

  private static final double RING = 8;
  private static final int PALE = 120;

  private static Color pale(Color color) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), PALE);
  }

  private static void paint(Graphics2D g, Shape shape, Color fill, Color line) {
    if (fill != null) {
      g.setPaint(fill);
      g.fill(shape);
    }
    g.setPaint(line);
    g.draw(shape);
  }

  /** The entry of a legend, in a color of no optimizer. */
  static LegendItem legendItem(Kind kind, ChartTheme theme) {
    Color color = theme.mutedText();
    Shape shape = shape(kind, Marker.CIRCLE);
    return switch (kind) {
      case DIVERGED, DISCARDED ->
          LegendSwatch.outlined(kind.label, shape, theme.background(), color, kind.lineWidth);
      case BEST -> LegendSwatch.ringed(kind.label, shape, RING, color);
      case TRIED, BELOW -> LegendSwatch.filled(kind.label, shape, color);
    };
  }

  private static Shape shape(Kind kind, Marker marker) {
    return switch (kind) {
      case BEST, TRIED -> marker.shape(RADIUS);
      case DISCARDED -> marker.shape(RADIUS - 0.3);
      case BELOW -> Marker.TRIANGLE_DOWN.shape(RADIUS);
      case DIVERGED -> Marker.cross(RADIUS - 0.5);
    };
  }
}
