package org.fashionmnist.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.fashionmnist.report.drawing.ColorPair;

/** The shape of the points on a curve. All look equally large. */
public enum Marker {
  CIRCLE,
  SQUARE,
  TRIANGLE,
  DIAMOND,
  TRIANGLE_DOWN;

  /**
   * The shape around the origin.
   *
   * @param radius of the circle; the others cover about the same area
   */
  public Shape shape(double radius) {
    return switch (this) {
      case CIRCLE -> new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
      case SQUARE ->
          new Rectangle2D.Double(-0.89 * radius, -0.89 * radius, 1.78 * radius, 1.78 * radius);
      case TRIANGLE -> polygon(radius * 1.35, -Math.PI / 2, 3);
      case DIAMOND -> polygon(radius * 1.25, 0, 4);
      case TRIANGLE_DOWN -> polygon(radius * 1.35, Math.PI / 2, 3);
    };
  }

  /** A star of five points around the origin. */
  public static Shape star(double radius) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < 10; i++) {
      double r = i % 2 == 0 ? radius : 0.45 * radius;
      lineTo(path, r, Math.PI * (i / 5.0 - 0.5));
    }
    path.closePath();
    return path;
  }

  /** An upright arrow around the origin, which points up or down: what it marks lies farther on. */
  public static Shape arrow(double radius, boolean up) {
    double tip = up ? -1.4 * radius : 1.4 * radius;
    double shaft = 0.3 * radius;
    Path2D path = new Path2D.Double();
    path.moveTo(0, tip);
    path.lineTo(radius, 0);
    path.lineTo(shaft, 0);
    path.lineTo(shaft, -tip);
    path.lineTo(-shaft, -tip);
    path.lineTo(-shaft, 0);
    path.lineTo(-radius, 0);
    path.closePath();
    return path;
  }

  /** The same, pointing to the left or the right. */
  public static Shape sidewaysArrow(double radius, boolean right) {
    return AffineTransform.getRotateInstance(right ? Math.PI / 2 : -Math.PI / 2)
        .createTransformedShape(arrow(radius, true));
  }

  /** Two crossing lines around the origin, to be drawn with a stroke. */
  public static Shape cross(double radius) {
    Path2D path = new Path2D.Double();
    path.moveTo(-radius, -radius);
    path.lineTo(radius, radius);
    path.moveTo(-radius, radius);
    path.lineTo(radius, -radius);
    return path;
  }

  /** Fills a shape and draws its outline over its edge. */
  public static void paint(Graphics2D g, Shape shape, ColorPair fill, ColorPair line, float width) {
    g.setPaint(fill);
    g.fill(shape);
    g.setPaint(line);
    g.setStroke(new BasicStroke(width));
    g.draw(shape);
  }

  private static Shape polygon(double radius, double firstAngle, int corners) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < corners; i++) {
      lineTo(path, radius, firstAngle + 2 * Math.PI * i / corners);
    }
    path.closePath();
    return path;
  }

  private static void lineTo(Path2D path, double radius, double angle) {
    double x = radius * Math.cos(angle);
    double y = radius * Math.sin(angle);
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }
}
