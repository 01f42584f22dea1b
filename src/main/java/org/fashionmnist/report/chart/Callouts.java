package org.fashionmnist.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.fashionmnist.report.drawing.ColorPair;

/**
 * Draws callouts where the curves leave room for them.
 *
 * @param curves the points of what labels must keep off, in the units of the axes
 */
public record Callouts(ChartTheme theme, List<List<Point2D>> curves, List<Callout> callouts)
    implements Overlay {

  /**
   * A label at a point of a chart.
   *
   * @param place on the horizontal axis
   * @param value on the axis of values
   * @param text what it says
   * @param color of text and dot
   * @param dot whether the point is marked
   */
  public record Callout(double place, double value, String text, ColorPair color, boolean dot) {}

  private static final double DOT_RADIUS = 6;

  /** From this distance a thin line leads from the point to its label. */
  private static final double LEADER_LENGTH = 28;

  @Override
  public void draw(Graphics2D g, Rectangle2D area, Projection projection) {
    LabelPlacement placement = new LabelPlacement(area, projection.segments(curves));
    for (Callout callout : callouts) {
      if (callout.dot()) {
        placement.reserve(dotAt(projection.at(callout.place(), callout.value())).getBounds2D());
      }
    }
    for (Callout callout : callouts) {
      Point2D point = projection.at(callout.place(), callout.value());
      Rectangle2D label = placement.place(point, callout.text(), theme.calloutFont());
      drawCallout(g, callout, point, label);
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
    LabelPlacement.write(g, callout.text(), label);
  }

  private static Ellipse2D dotAt(Point2D point) {
    return new Ellipse2D.Double(
        point.getX() - DOT_RADIUS, point.getY() - DOT_RADIUS, 2 * DOT_RADIUS, 2 * DOT_RADIUS);
  }
}
