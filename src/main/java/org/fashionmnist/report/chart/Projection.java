package org.fashionmnist.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;

/** From the units of the axes to the picture. */
public record Projection(XYPlot plot, Rectangle2D area, ValueAxis horizontal, ValueAxis vertical) {

  public double x(double value) {
    return horizontal.valueToJava2D(value, area, plot.getDomainAxisEdge());
  }

  public double y(double value) {
    return vertical.valueToJava2D(value, area, plot.getRangeAxisEdge());
  }

  public Point2D at(double x, double y) {
    return new Point2D.Double(x(x), y(y));
  }

  /** Draws an image over the whole area between the axes. */
  public void fill(Graphics2D g, BufferedImage image) {
    int x = (int) Math.round(area.getX());
    int y = (int) Math.round(area.getY());
    g.drawImage(
        image, x, y, (int) Math.round(area.getWidth()), (int) Math.round(area.getHeight()), null);
  }

  /** The lines between the points of each path. */
  public List<Line2D> segments(List<List<Point2D>> paths) {
    List<Line2D> segments = new ArrayList<>();
    for (List<Point2D> path : paths) {
      for (int i = 1; i < path.size(); i++) {
        Point2D from = path.get(i - 1);
        Point2D to = path.get(i);
        segments.add(new Line2D.Double(at(from.getX(), from.getY()), at(to.getX(), to.getY())));
      }
    }
    return segments;
  }
}
