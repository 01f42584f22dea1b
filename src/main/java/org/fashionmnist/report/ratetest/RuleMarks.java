package org.fashionmnist.report.ratetest;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.FreePlaces;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.Overlay;
import org.fashionmnist.report.chart.Projection;
import org.jfree.chart.util.ShapeUtils;

/** Marks on a curve: one that would hide another stands above it, with a line to its place. */
record RuleMarks(ChartTheme theme, List<Mark> marks) implements Overlay {

  /**
   * A mark.
   *
   * @param point in the units of the axes
   * @param shape around the origin
   * @param drawn false where it is drawn already and only keeps its place
   */
  record Mark(Point2D point, Shape shape, boolean drawn) {}

  @Override
  public void draw(Graphics2D g, Rectangle2D area, Projection projection) {
    FreePlaces places = new FreePlaces();
    for (Mark mark : marks) {
      Point2D point = projection.at(mark.point.getX(), mark.point.getY());
      Point2D place = places.next(point, mark.shape);
      if (mark.drawn) {
        g.setPaint(theme.mutedText());
        g.setStroke(new BasicStroke(1));
        g.draw(new Line2D.Double(point, place));
        Marker.paint(
            g,
            ShapeUtils.createTranslatedShape(mark.shape, place.getX(), place.getY()),
            theme.mutedText(),
            theme.background(),
            1.5f);
      }
    }
  }
}
