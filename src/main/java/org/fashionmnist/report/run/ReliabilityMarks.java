package org.fashionmnist.report.run;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.Overlay;
import org.fashionmnist.report.chart.Projection;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.run.Reliability;
import org.fashionmnist.result.run.ReliabilityBin;
import org.jfree.chart.util.ShapeUtils;

/**
 * Bins of confidence with their accuracy and its 95 % interval. Those of few images are pale and
 * joined with nothing.
 */
record ReliabilityMarks(ChartTheme theme, List<Reliability> shown) implements Overlay {

  /** Of fewer images an accuracy says little. */
  static final int FEW = 30;

  /** Share of the color that pale marks have. */
  static final double PALE = 0.4;

  private static final double RADIUS = 5;
  private static final double CAP = 4;
  private static final double ASIDE = 2.5;

  @Override
  public void draw(Graphics2D g, Rectangle2D area, Projection projection) {
    for (int i = 0; i < shown.size(); i++) {
      drawLine(g, theme.line(i), shown.get(i).bins(), projection, aside(i));
    }
    for (int i = 0; i < shown.size(); i++) {
      for (ReliabilityBin bin : shown.get(i).bins()) {
        if (bin.count() > 0) {
          drawBin(g, theme.line(i), bin, projection, aside(i));
        }
      }
    }
  }

  /** Marks at one place stand side by side, so that both are seen. */
  private double aside(int index) {
    return ASIDE * (2 * index - (shown.size() - 1));
  }

  private static void drawLine(
      Graphics2D g,
      LineStyle style,
      List<ReliabilityBin> bins,
      Projection projection,
      double aside) {
    Path2D line = new Path2D.Double();
    boolean begun = false;
    for (ReliabilityBin bin : bins) {
      if (bin.count() < FEW) {
        begun = begun && bin.count() == 0;
        continue;
      }
      Point2D place = place(bin, projection, aside);
      if (begun) {
        line.lineTo(place.getX(), place.getY());
      } else {
        line.moveTo(place.getX(), place.getY());
      }
      begun = true;
    }
    g.setPaint(style.color());
    g.setStroke(style.stroke());
    g.draw(line);
  }

  private void drawBin(
      Graphics2D g, LineStyle style, ReliabilityBin bin, Projection projection, double aside) {
    ColorPair color = bin.count() < FEW ? style.paled(PALE, theme.background()) : style.color();
    Point2D place = place(bin, projection, aside);
    int correct = (int) Math.round(bin.accuracy().orElseThrow() * bin.count());
    ConfidenceInterval interval = ConfidenceInterval.wilson(correct, bin.count());
    double low = projection.y(100 * interval.low());
    double high = projection.y(100 * interval.high());
    double x = place.getX();
    g.setPaint(color);
    g.setStroke(new BasicStroke(1.5f));
    g.draw(new Line2D.Double(x, low, x, high));
    g.draw(new Line2D.Double(x - CAP, low, x + CAP, low));
    g.draw(new Line2D.Double(x - CAP, high, x + CAP, high));
    Marker.paint(
        g,
        ShapeUtils.createTranslatedShape(style.marker().shape(RADIUS), place.getX(), place.getY()),
        color,
        theme.background(),
        1);
  }

  private static Point2D place(ReliabilityBin bin, Projection projection, double aside) {
    return new Point2D.Double(
        projection.x(100 * bin.meanConfidence().orElseThrow()) + aside,
        projection.y(100 * bin.accuracy().orElseThrow()));
  }
}
