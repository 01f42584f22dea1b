package org.fashionmnist.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.fashionmnist.report.file.ChartFonts;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

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
      Shape mark =
          AffineTransform.getTranslateInstance(point.getX(), point.getY())
              .createTransformedShape(place.mark);
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
    double width = ChartFonts.width(place.name, theme.calloutFont());
    double height = ChartFonts.lineHeight(theme.calloutFont());
    Rectangle2D label = placement.place(point, width, height);
    g.setFont(theme.calloutFont());
    g.setPaint(place.color);
    TextUtils.drawAlignedString(
        place.name, g, (float) label.getX(), (float) label.getY(), TextAnchor.TOP_LEFT);
  }
}
