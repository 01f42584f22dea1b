package org.fashionmnist.report.chart;

import java.awt.BasicStroke;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.fashionmnist.report.drawing.ColorPair;
import org.jfree.chart.LegendItem;

/** Entries of legends that explain symbols. */
public final class LegendSwatch {

  public static final Shape FIELD = new Rectangle2D.Double(-14, -8, 28, 16);

  private LegendSwatch() {}

  /** A filled shape. */
  public static LegendItem filled(String label, Shape shape, Paint color) {
    return new LegendItem(label, null, null, null, shape, color);
  }

  /** A shape's outline. */
  public static LegendItem outlined(
      String label, Shape shape, Paint fill, ColorPair line, float width) {
    return new LegendItem(label, null, null, null, shape, fill, new BasicStroke(width), line);
  }

  /** Words alone. */
  public static LegendItem words(String label) {
    return filled(label, new Rectangle2D.Double(), ColorPair.NONE);
  }

  /** A field of color. */
  public static LegendItem field(String label, ColorPair color) {
    return filled(label, FIELD, color);
  }

  /** The color of a band around a curve. */
  public static LegendItem band(String label, ChartTheme theme) {
    return field(label, new ColorScale(theme.background(), theme.mutedText()).at(0.25));
  }

  /** A dot on a horizontal line. */
  public static LegendItem interval(String label, ColorPair color) {
    Area area = new Area(new Rectangle2D.Double(-17, -1.25, 34, 2.5));
    area.add(new Area(Marker.CIRCLE.shape(5.5)));
    return filled(label, area, color);
  }

  /** An upright bar with ends, as it stands for an interval. */
  public static LegendItem bar(String label, ColorPair color) {
    Path2D bar = new Path2D.Double();
    bar.moveTo(-4, -8);
    bar.lineTo(4, -8);
    bar.moveTo(0, -8);
    bar.lineTo(0, 8);
    bar.moveTo(-4, 8);
    bar.lineTo(4, 8);
    return outlined(label, bar, color, color, 1.5f);
  }

  /** A filled shape in a ring. */
  public static LegendItem ringed(String label, Shape shape, double radius, ColorPair color) {
    Area area = new Area(Marker.CIRCLE.shape(radius + 1));
    area.subtract(new Area(Marker.CIRCLE.shape(radius - 1)));
    area.add(new Area(shape));
    return filled(label, area, color);
  }
}
