package org.fashionmnist.report.comparison;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.RowScale;
import org.fashionmnist.report.file.ChartFonts;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.jfree.chart.util.ShapeUtils;

/**
 * The test accuracies of an optimizer along a row: a dot for each seed, the mean and its interval.
 *
 * @param style of mean and interval
 * @param scale of the row, in percent
 */
record AccuracyMarks(ChartTheme theme, LineStyle style, RowScale scale) {

  static final double SEED_RADIUS = 4;

  private static final double MEAN_RADIUS = 6;

  /** Of the note that so many seeds gave the very same accuracy. */
  private static final float EQUAL_SIZE = 11;

  /**
   * Draws the marks; what lies beyond the axis becomes an arrow.
   *
   * @param result with at least one seed
   * @param y the middle of the row
   */
  void draw(Graphics2D g, OptimizerResult result, double y, double height) {
    double shift = result.testAccuracies().size() > 1 ? 0.2 * height : 0;
    double mean =
        100 * result.testAccuracies().stream().mapToDouble(a -> a).average().orElseThrow();
    if (result.testAccuracies().size() > 1) {
      drawSeeds(g, result.testAccuracies(), y + shift, scale.shows(mean));
    }
    result.testInterval().ifPresent(interval -> drawInterval(g, interval, y - shift));
    if (scale.shows(mean)) {
      Shape marker = style.marker().shape(MEAN_RADIUS);
      Shape placed = ShapeUtils.createTranslatedShape(marker, scale.at(mean), y - shift);
      Marker.paint(g, placed, style.color(), theme.background(), 1);
    } else {
      drawArrow(g, scale.left(), y - shift, -1);
    }
  }

  /** One arrow stands for all seeds beyond the axis, unless that of the mean says it already. */
  private void drawSeeds(Graphics2D g, List<Double> accuracies, double y, boolean arrows) {
    for (double accuracy : new TreeSet<>(accuracies)) {
      double value = 100 * accuracy;
      if (!scale.shows(value)) {
        if (arrows) {
          drawArrow(g, scale.within(value), y, value < scale.lower() ? -1 : 1);
        }
        continue;
      }
      double x = scale.at(value);
      Shape dot = ShapeUtils.createTranslatedShape(Marker.CIRCLE.shape(SEED_RADIUS), x, y);
      Marker.paint(g, dot, theme.background(), style.color(), 1.2f);
      int equal = Collections.frequency(accuracies, accuracy);
      if (equal > 1) {
        g.setFont(theme.entryFont().deriveFont(EQUAL_SIZE));
        g.setPaint(style.color());
        ChartFonts.drawFrom(g, "×" + equal, x + SEED_RADIUS + 2, y);
      }
    }
  }

  private void drawInterval(Graphics2D g, ConfidenceInterval interval, double y) {
    double low = 100 * interval.low();
    double high = 100 * interval.high();
    if (high < scale.lower()) {
      return;
    }
    g.setPaint(style.color());
    g.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    g.draw(new Line2D.Double(scale.within(low), y, scale.within(high), y));
    drawEnd(g, low, y, -1);
    drawEnd(g, high, y, 1);
  }

  private void drawEnd(Graphics2D g, double end, double y, int direction) {
    if (scale.shows(end)) {
      g.draw(new Line2D.Double(scale.at(end), y - 4, scale.at(end), y + 4));
    } else {
      drawArrow(g, scale.within(end), y, direction);
    }
  }

  /** What lies beyond the axis. */
  private void drawArrow(Graphics2D g, double x, double y, int direction) {
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(x + direction * 4.0, y);
    arrow.lineTo(x - direction * 7.0, y - 6);
    arrow.lineTo(x - direction * 7.0, y + 6);
    arrow.closePath();
    g.setPaint(style.color());
    g.fill(arrow);
  }
}
