package org.fashionmnist.report.file;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.awt.geom.RoundRectangle2D;

/** Shapes as the elements of SVG: each begins one, to which more attributes may be written. */
final class SvgShape {

  private static final int DECIMALS = 2;
  private static final char[] COMMANDS = {'M', 'L', 'Q', 'C', 'Z'};
  private static final int[] LENGTHS = {2, 2, 4, 6, 0};

  private SvgShape() {}

  /** Begins the element of a shape, without the end of its tag. */
  static StringBuilder append(StringBuilder body, Shape shape) {
    if (shape instanceof Rectangle2D rectangle) {
      return appendSize(body.append("<rect"), rectangle);
    }
    if (shape instanceof RoundRectangle2D rectangle) {
      appendSize(body.append("<rect"), rectangle);
      attribute(body, "rx", rectangle.getArcWidth() / 2);
      return attribute(body, "ry", rectangle.getArcHeight() / 2);
    }
    if (shape instanceof Ellipse2D ellipse) {
      return appendEllipse(body, ellipse);
    }
    if (shape instanceof Line2D line) {
      attribute(body.append("<line"), "x1", line.getX1());
      attribute(body, "x2", line.getX2());
      attribute(body, "y1", line.getY1());
      return attribute(body, "y2", line.getY2());
    }
    return appendPath(body, shape);
  }

  /** The attributes of a place and a size. */
  static StringBuilder appendSize(StringBuilder body, RectangularShape shape) {
    attribute(body, "height", shape.getHeight());
    attribute(body, "width", shape.getWidth());
    attribute(body, "x", shape.getX());
    return attribute(body, "y", shape.getY());
  }

  private static StringBuilder appendEllipse(StringBuilder body, Ellipse2D ellipse) {
    boolean round = ellipse.getWidth() == ellipse.getHeight();
    attribute(body.append(round ? "<circle" : "<ellipse"), "cx", ellipse.getCenterX());
    attribute(body, "cy", ellipse.getCenterY());
    if (round) {
      return attribute(body, "r", ellipse.getWidth() / 2);
    }
    attribute(body, "rx", ellipse.getWidth() / 2);
    return attribute(body, "ry", ellipse.getHeight() / 2);
  }

  private static StringBuilder appendPath(StringBuilder body, Shape shape) {
    PathIterator path = shape.getPathIterator(null);
    body.append("<path");
    if (path.getWindingRule() == PathIterator.WIND_EVEN_ODD) {
      body.append(" fill-rule=\"evenodd\" clip-rule=\"evenodd\"");
    }
    body.append(" d=\"");
    double[] places = new double[6];
    boolean first = true;
    for (; !path.isDone(); path.next()) {
      int segment = path.currentSegment(places);
      (first ? body : body.append(' ')).append(COMMANDS[segment]);
      for (int i = 0; i < LENGTHS[segment]; i++) {
        Decimals.append(i == 0 ? body : body.append(' '), places[i], DECIMALS);
      }
      first = false;
    }
    return body.append('"');
  }

  static StringBuilder attribute(StringBuilder body, String key, double value) {
    return Decimals.append(body.append(' ').append(key).append("=\""), value, DECIMALS).append('"');
  }
}
