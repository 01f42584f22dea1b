package org.fashionmnist.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.fashionmnist.report.drawing.ColorPair;
import org.jfree.chart.util.ShapeUtils;

/**
 * Marks places on a map, some with their names, written where paths leave room.
 *
 * @param paths that names must keep off, in the units of the axes
 */
public record Places(ChartTheme theme, List<Place> places, List<List<Point2D>> paths)
    implements Overlay {

  /** From this distance a thin line leads from a place to its name. */
  private static final double LEADER_LENGTH = 28;

  /**
   * A place.
   *
   * @param point in the units of the axes
   * @param mark its shape, around the origin, logical pixels
   * @param name to be written beside it; empty for none
   * @param alone whether it stands above another such one that it would hide, with a line to its
   *     point
   */
  public record Place(Point2D point, Shape mark, ColorPair color, String name, boolean alone) {}

  @Override
  public void draw(Graphics2D g, Rectangle2D area, Projection projection) {
    LabelPlacement placement = new LabelPlacement(area, projection.segments(paths));
    FreePlaces free = new FreePlaces();
    for (Place place : places) {
      Point2D real = projection.at(place.point.getX(), place.point.getY());
      Point2D point = place.alone ? free.next(real, place.mark) : real;
      if (!point.equals(real)) {
        leader(g, real, point);
      }
      Shape mark = ShapeUtils.createTranslatedShape(place.mark, point.getX(), point.getY());
      placement.reserve(mark.getBounds2D());
      g.setPaint(theme.background());
      g.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(mark);
      g.setPaint(place.color);
      g.fill(mark);
    }
    for (Place place : places) {
      if (!place.name.isEmpty()) {
        write(g, place, projection.at(place.point.getX(), place.point.getY()), placement);
      }
    }
  }

  private void leader(Graphics2D g, Point2D from, Point2D to) {
    Line2D line = new Line2D.Double(from, to);
    g.setPaint(theme.background());
    g.setStroke(new BasicStroke(3));
    g.draw(line);
    g.setPaint(theme.text());
    g.setStroke(new BasicStroke(1));
    g.draw(line);
  }

  private void write(Graphics2D g, Place place, Point2D point, LabelPlacement placement) {
    Rectangle2D label = placement.place(point, place.name, theme.calloutFont());
    Point2D nearest =
        new Point2D.Double(
            Math.max(label.getMinX(), Math.min(point.getX(), label.getMaxX())),
            Math.max(label.getMinY(), Math.min(point.getY(), label.getMaxY())));
    if (nearest.distance(point) > LEADER_LENGTH) {
      leader(g, point, nearest);
    }
    g.setFont(theme.calloutFont());
    g.setPaint(place.color);
    LabelPlacement.write(g, place.name, label);
  }
}
