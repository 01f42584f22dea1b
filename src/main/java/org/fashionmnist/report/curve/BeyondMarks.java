package org.fashionmnist.report.curve;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.Overlay;
import org.fashionmnist.report.chart.Projection;
import org.jfree.chart.util.ShapeUtils;

/**
 * Arrows at the edge of a plot, for the points of curves that lie beyond it. Of neighboring points
 * only the first and the last have one.
 *
 * @param range what the axis shows
 */
record BeyondMarks(ChartTheme theme, List<Series> curves, SharedRange range) implements Overlay {

  private static final double RADIUS = 5;

  @Override
  public void draw(Graphics2D g, Rectangle2D area, Projection projection) {
    for (Series curve : curves) {
      List<Series.Point> points = curve.points();
      for (int i = 0; i < points.size(); i++) {
        boolean inner = isBeyond(points, i - 1) && isBeyond(points, i + 1);
        if (isBeyond(points, i) && !inner) {
          boolean above = points.get(i).y() > range.upper();
          Shape head = Marker.arrow(RADIUS, above);
          double y = above ? area.getMinY() + 2 * RADIUS : area.getMaxY() - 2 * RADIUS;
          Marker.paint(
              g,
              ShapeUtils.createTranslatedShape(head, projection.x(points.get(i).x()), y),
              curve.style().color(),
              theme.background(),
              1);
        }
      }
    }
  }

  private boolean isBeyond(List<Series.Point> points, int index) {
    return index >= 0 && index < points.size() && !range.shows(points.get(index).y());
  }

  /** Whether there is one to draw. */
  boolean isNeeded() {
    return curves.stream()
        .flatMap(curve -> curve.points().stream())
        .anyMatch(point -> !range.shows(point.y()));
  }
}
