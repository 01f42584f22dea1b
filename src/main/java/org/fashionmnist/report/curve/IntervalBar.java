package org.fashionmnist.report.curve;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.report.chart.LabelPlacement;
import org.fashionmnist.report.chart.Overlay;
import org.fashionmnist.report.chart.Projection;
import org.fashionmnist.report.drawing.ColorPair;

/**
 * Draws an upright bar as long as an interval, off the curves and as near as possible to the lower
 * right corner of a plot.
 *
 * @param curves to keep off
 * @param length on the axis of values
 * @param lowest value on that axis
 */
record IntervalBar(List<Series> curves, double length, double lowest, ColorPair color)
    implements Overlay {

  private static final double WIDTH = 8;

  /** A bar that takes a larger share of the height would lie across the curves. */
  private static final double LARGEST_SHARE = 0.6;

  @Override
  public void draw(Graphics2D g, Rectangle2D area, Projection projection) {
    double height = area.getMaxY() - projection.y(lowest + length);
    if (height > LARGEST_SHARE * area.getHeight()) {
      return;
    }
    Point2D corner = new Point2D.Double(area.getMaxX(), area.getMaxY());
    LabelPlacement placement =
        new LabelPlacement(
            area, projection.segments(curves.stream().map(IntervalBar::path).toList()));
    Rectangle2D bar = placement.place(corner, WIDTH, height);
    g.setPaint(color);
    g.setStroke(new BasicStroke(1.5f));
    g.draw(new Line2D.Double(bar.getCenterX(), bar.getMinY(), bar.getCenterX(), bar.getMaxY()));
    g.draw(new Line2D.Double(bar.getMinX(), bar.getMinY(), bar.getMaxX(), bar.getMinY()));
    g.draw(new Line2D.Double(bar.getMinX(), bar.getMaxY(), bar.getMaxX(), bar.getMaxY()));
  }

  /** With its first point twice: a curve of one point is an obstacle too. */
  private static List<Point2D> path(Series curve) {
    List<Point2D> path = curve.path();
    return Stream.concat(Stream.of(path.get(0)), path.stream()).toList();
  }
}
