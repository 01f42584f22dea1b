package org.fashionmnist.report.curve;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fashionmnist.report.chart.LineStyle;

/**
 * One of several curves in a picture.
 *
 * @param name beside its end
 * @param style its color, dashes and marker
 * @param points from left to right, at least one
 * @param keptAt where on the horizontal axis the weights were kept; empty for no mark
 */
public record Series(String name, LineStyle style, List<Point> points, OptionalDouble keptAt) {

  /**
   * A place on a curve.
   *
   * @param x on the horizontal axis
   * @param y on the axis of values
   * @param low lower edge of the band around the curve; {@code y} without a band
   * @param high upper edge of that band
   */
  public record Point(double x, double y, double low, double high) {

    /** A point without a band. */
    public Point(double x, double y) {
      this(x, y, y, y);
    }
  }

  public Series {
    points = List.copyOf(points);
  }

  /** A curve without a mark. */
  public Series(String name, LineStyle style, List<Point> points) {
    this(name, style, points, OptionalDouble.empty());
  }

  /** The point that was kept. */
  Optional<Point> kept() {
    return points.stream()
        .filter(point -> keptAt.isPresent() && point.x() == keptAt.getAsDouble())
        .findFirst();
  }

  /** The right end. */
  public Point last() {
    return points.get(points.size() - 1);
  }

  /** The points without their band. */
  List<Point2D> path() {
    return points.stream().<Point2D>map(point -> new Point2D.Double(point.x(), point.y())).toList();
  }
}
