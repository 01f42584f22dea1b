package org.fashionmnist.report.curve;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.Overlay;
import org.fashionmnist.report.chart.Projection;
import org.fashionmnist.report.drawing.ColorPair;
import org.jfree.chart.LegendItem;

/**
 * Rings around the points of curves whose weights were kept.
 *
 * @param range what the axis shows; what lies beyond has no ring
 */
record KeptMarks(List<Series> curves, SharedRange range, ColorPair color) implements Overlay {

  private static final double RADIUS = 9;
  private static final float WIDTH = 2;

  @Override
  public void draw(Graphics2D g, Rectangle2D area, Projection projection) {
    g.setStroke(new BasicStroke(WIDTH));
    for (Series curve : curves) {
      Optional<Series.Point> kept = curve.kept().filter(point -> range.shows(point.y()));
      if (kept.isPresent()) {
        Point2D place = projection.at(kept.get().x(), kept.get().y());
        Shape ring = Marker.CIRCLE.shape(RADIUS);
        g.setPaint(color);
        g.translate(place.getX(), place.getY());
        g.draw(ring);
        g.translate(-place.getX(), -place.getY());
      }
    }
  }

  boolean isNeeded() {
    return curves.stream().anyMatch(curve -> curve.kept().isPresent());
  }

  LegendItem legend() {
    return LegendSwatch.outlined(
        "the epoch that was kept and tested", Marker.CIRCLE.shape(7), ColorPair.NONE, color, WIDTH);
  }
}
