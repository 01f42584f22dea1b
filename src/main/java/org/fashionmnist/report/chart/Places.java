package org.fashionmnist.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.util.ShapeUtils;

/**
 * Marks places on a map, some with their names, written where paths leave room.
 *
 * @param paths that names must keep off, in the units of the axes
 */
public record Places(ChartTheme theme, List<Place> places, List<List<Point2D>> paths)
    implements Overlay {

  /**
   * A place.
   *
   * @param point in the units of the axes
   * @param mark its shape, around the origin, logical pixels
   * @param name to be written beside it; empty for none
   */
  public record Place(Point2D point, Shape mark, Color color, String name) {}

  @Override
  public void draw(Graphics2D g, Rectangle2D area, Projection projection) {
    LabelPlacement placement = new LabelPlacement(area, projection.segments(paths));
    for (Place place : places) {
      Point2D point = projection.at(place.point.getX(), place.point.getY());
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

  private void write(Graphics2D g, Place place, Point2D point, LabelPlacement placement) {
    Rectangle2D label = placement.place(point, place.name, theme.calloutFont());
    g.setFont(theme.calloutFont());
    g.setPaint(place.color);
    LabelPlacement.write(g, place.name, label);
  }
}
