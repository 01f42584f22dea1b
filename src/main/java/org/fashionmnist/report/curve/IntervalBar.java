package org.fashionmnist.report.curve;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.report.chart.LabelPlacement;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * Draws an upright bar as long as an interval, off the curves and as near as possible to the lower
 * right corner of a plot.
 */
final class IntervalBar extends AbstractXYAnnotation {

  private static final long serialVersionUID = 1L;

  private static final double WIDTH = 8;

  /** A bar that takes a larger share of the height would lie across the curves. */
  private static final double LARGEST_SHARE = 0.6;

  private final transient List<Series> curves;
  private final double length;
  private final double lowest;
  private final transient Color color;

  /**
   * @param curves to keep off
   * @param length on the axis of values
   * @param lowest value on that axis
   */
  IntervalBar(List<Series> curves, double length, double lowest, Color color) {
    this.curves = List.copyOf(curves);
    this.length = length;
    this.lowest = lowest;
    this.color = color;
  }

  @Override
  public void draw(
      Graphics2D g,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis horizontalAxis,
      ValueAxis valueAxis,
      int rendererIndex,
      PlotRenderingInfo info) {
    double height =
        area.getMaxY() - valueAxis.valueToJava2D(lowest + length, area, plot.getRangeAxisEdge());
    if (height > LARGEST_SHARE * area.getHeight()) {
      return;
    }
    List<Line2D> segments = new ArrayList<>();
    for (Series curve : curves) {
      Point2D before = null;
      for (Point2D point : curve.path()) {
        Point2D place =
            new Point2D.Double(
                horizontalAxis.valueToJava2D(point.getX(), area, plot.getDomainAxisEdge()),
                valueAxis.valueToJava2D(point.getY(), area, plot.getRangeAxisEdge()));
        segments.add(new Line2D.Double(before == null ? place : before, place));
        before = place;
      }
    }
    Point2D corner = new Point2D.Double(area.getMaxX(), area.getMaxY());
    Rectangle2D bar = new LabelPlacement(area, segments).place(corner, WIDTH, height);
    g.setPaint(color);
    g.setStroke(new BasicStroke(1.5f));
    g.draw(new Line2D.Double(bar.getCenterX(), bar.getMinY(), bar.getCenterX(), bar.getMaxY()));
    g.draw(new Line2D.Double(bar.getMinX(), bar.getMinY(), bar.getMaxX(), bar.getMinY()));
    g.draw(new Line2D.Double(bar.getMinX(), bar.getMaxY(), bar.getMaxX(), bar.getMaxY()));
  }
}
