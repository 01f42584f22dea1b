package org.fashionmnist.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.report.file.ChartFonts;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/** Draws callouts where the curves leave room for them. */
public final class CalloutAnnotation extends AbstractXYAnnotation {

  private static final long serialVersionUID = 1L;

  private static final double DOT_RADIUS = 6;

  /** From this distance a thin line leads from the point to its label. */
  private static final double LEADER_LENGTH = 28;

  private final transient ChartTheme theme;
  private final transient List<List<Point2D>> curves;
  private final transient List<Callout> callouts;

  /**
   * @param curves the points of what labels must keep off, in the units of the axes
   */
  public CalloutAnnotation(ChartTheme theme, List<List<Point2D>> curves, List<Callout> callouts) {
    this.theme = theme;
    this.curves = List.copyOf(curves);
    this.callouts = List.copyOf(callouts);
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
    Projection projection =
        (place, value) ->
            new Point2D.Double(
                horizontalAxis.valueToJava2D(place, area, plot.getDomainAxisEdge()),
                valueAxis.valueToJava2D(value, area, plot.getRangeAxisEdge()));
    LabelPlacement placement = new LabelPlacement(area, segments(projection));
    for (Callout callout : callouts) {
      if (callout.dot()) {
        placement.reserve(dotAt(projection.apply(callout.place(), callout.value())).getBounds2D());
      }
    }
    for (Callout callout : callouts) {
      Point2D point = projection.apply(callout.place(), callout.value());
      double width = ChartFonts.width(callout.text(), theme.calloutFont());
      double height = ChartFonts.lineHeight(theme.calloutFont());
      drawCallout(g, callout, point, placement.place(point, width, height));
    }
  }

  private void drawCallout(Graphics2D g, Callout callout, Point2D point, Rectangle2D label) {
    g.setPaint(callout.color());
    Point2D nearest =
        new Point2D.Double(
            Math.max(label.getMinX(), Math.min(point.getX(), label.getMaxX())),
            Math.max(label.getMinY(), Math.min(point.getY(), label.getMaxY())));
    if (nearest.distance(point) > LEADER_LENGTH) {
      g.setStroke(new BasicStroke(1));
      g.draw(new Line2D.Double(point, nearest));
    }
    if (callout.dot()) {
      g.fill(dotAt(point));
      g.setPaint(theme.background());
      g.setStroke(new BasicStroke(2));
      g.draw(dotAt(point));
    }
    // Covers the grid lines, not the curves.
    g.setPaint(theme.background());
    g.fill(label);
    g.setPaint(callout.color());
    g.setFont(theme.calloutFont());
    TextUtils.drawAlignedString(
        callout.text(), g, (float) label.getX(), (float) label.getY(), TextAnchor.TOP_LEFT);
  }

  private static Ellipse2D dotAt(Point2D point) {
    return new Ellipse2D.Double(
        point.getX() - DOT_RADIUS, point.getY() - DOT_RADIUS, 2 * DOT_RADIUS, 2 * DOT_RADIUS);
  }

  private List<Line2D> segments(Projection projection) {
    List<Line2D> segments = new ArrayList<>();
    for (List<Point2D> curve : curves) {
      for (int i = 1; i < curve.size(); i++) {
        Point2D from = curve.get(i - 1);
        Point2D to = curve.get(i);
        segments.add(
            new Line2D.Double(
                projection.apply(from.getX(), from.getY()),
                projection.apply(to.getX(), to.getY())));
      }
    }
    return segments;
  }

  /** From the axes to the picture. */
  @FunctionalInterface
  private interface Projection {
    Point2D apply(double place, double value);
  }
}
