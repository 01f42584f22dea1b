package org.fashionmnist.report.lesson;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.HeightLevels;
import org.fashionmnist.report.chart.Overlay;
import org.fashionmnist.report.chart.Projection;
import org.fashionmnist.result.lesson.Bowl;
import org.fashionmnist.result.surface.PlaneArea;

/**
 * A map of a quadratic bowl, to lie behind paths. Its contour lines are ellipses and drawn as such:
 * a dozen shapes, where the map of any other surface is made of pixels.
 */
record BowlGround(ChartTheme theme, Bowl bowl, PlaneArea shown) implements Overlay {

  @Override
  public void draw(Graphics2D g, Rectangle2D area, Projection projection) {
    Point2D origin = projection.at(0, 0);
    Point2D alongX = projection.at(1, 0);
    Point2D alongY = projection.at(0, 1);
    AffineTransform toPicture =
        new AffineTransform(
            alongX.getX() - origin.getX(),
            0,
            0,
            alongY.getY() - origin.getY(),
            origin.getX(),
            origin.getY());
    HeightLevels heights = new HeightLevels(highest());
    double[] levels = heights.levels();
    g.setPaint(theme.landscape().at(heights.shareOf(highest())));
    g.fill(area);
    g.setStroke(new BasicStroke(0.75f));
    for (int i = levels.length - 1; i >= 0; i--) {
      Shape ellipse = toPicture.createTransformedShape(contour(levels[i]));
      g.setPaint(theme.landscape().at((double) i / levels.length));
      g.fill(ellipse);
      g.setPaint(theme.contour());
      g.draw(ellipse);
    }
  }

  private double highest() {
    double highest = Double.MIN_NORMAL;
    for (double x : new double[] {shown.fromX(), shown.toX()}) {
      for (double y : new double[] {shown.fromY(), shown.toY()}) {
        highest = Math.max(highest, bowl.above(x, y)); // highest in a corner, since it is convex
      }
    }
    return highest;
  }

  /**
   * The points of one height: with S = L·Lᵀ and a unit circle u they are minimum + √height ·
   * (Lᵀ)⁻¹·u.
   */
  private Shape contour(double height) {
    double a = Math.sqrt(bowl.inputSquareMean());
    double b = bowl.inputMean() / a;
    double c = Math.sqrt(1 - b * b);
    double radius = Math.sqrt(height);
    AffineTransform fromCircle =
        new AffineTransform(
            radius / a,
            0,
            -radius * b / (a * c),
            radius / c,
            bowl.minimum().x(),
            bowl.minimum().y());
    return fromCircle.createTransformedShape(new Ellipse2D.Double(-1, -1, 2, 2));
  }
}
