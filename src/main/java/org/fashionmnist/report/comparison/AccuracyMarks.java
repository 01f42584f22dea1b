package org.fashionmnist.report.comparison;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.RowScale;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.file.ChartFonts;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.wording.Figures;
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

  /** Seeds of one accuracy lie so much lower, each than the one before. */
  private static final double EQUAL_SEED_SHIFT = 2.5;

  private static final double ARROW_RADIUS = 5;
  private static final double ARROW_ROOM = 18;

  /**
   * Draws the marks; what lies beyond the axis becomes an arrow.
   *
   * @param result with at least one seed
   * @param y the middle of the row
   */
  void draw(Graphics2D g, OptimizerResult result, double y, double height) {
    double shift = result.testAccuracies().size() > 1 ? 0.2 * height : 0;
    if (result.testAccuracies().size() > 1) {
      drawSeeds(g, result.testAccuracies(), y + shift);
    }
    double mean =
        100 * result.testAccuracies().stream().mapToDouble(a -> a).average().orElseThrow();
    result.testInterval().ifPresent(i -> drawInterval(g, i, y - shift));
    if (scale.shows(mean)) {
      Shape marker = style.marker().shape(MEAN_RADIUS);
      Shape placed = ShapeUtils.createTranslatedShape(marker, scale.at(mean), y - shift);
      Marker.paint(g, placed, style.color(), theme.background(), 1);
    } else {
      int direction = mean < scale.lower() ? -1 : 1;
      drawArrow(g, style.color(), style.color(), scale.within(mean), y - shift, direction);
    }
  }

  /** A dot for each seed; those beyond an end of the axis have one arrow and are counted. */
  private void drawSeeds(Graphics2D g, List<Double> accuracies, double y) {
    int below = 0;
    int above = 0;
    Map<Double, Integer> drawn = new HashMap<>();
    for (double accuracy : accuracies) {
      if (100 * accuracy < scale.lower()) {
        below++;
      } else if (100 * accuracy > scale.upper()) {
        above++;
      } else {
        Shape dot = Marker.CIRCLE.shape(SEED_RADIUS);
        int before = drawn.merge(accuracy, 1, Integer::sum) - 1;
        Shape placed =
            ShapeUtils.createTranslatedShape(
                dot, scale.at(100 * accuracy), y + EQUAL_SEED_SHIFT * before);
        Marker.paint(g, placed, theme.background(), style.color(), 1.2f);
      }
    }
    drawBeyond(g, below, scale.left(), y, -1);
    drawBeyond(g, above, scale.right(), y, 1);
  }

  private void drawBeyond(Graphics2D g, int count, double x, double y, int direction) {
    if (count == 0) {
      return;
    }
    drawArrow(g, theme.background(), style.color(), x, y, direction);
    String seeds = Figures.count(count, "seed");
    g.setPaint(theme.mutedText());
    g.setFont(theme.entryFont());
    if (direction < 0) {
      ChartFonts.drawFrom(g, seeds, x + ARROW_ROOM, y);
    } else {
      ChartFonts.drawUpTo(g, seeds, x - ARROW_ROOM, y);
    }
  }

  private void drawInterval(Graphics2D g, ConfidenceInterval interval, double y) {
    double low = 100 * interval.low();
    double high = 100 * interval.high();
    if (high < scale.lower() || low > scale.upper()) {
      return; // The arrow of the mean stands for both.
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
      drawArrow(g, style.color(), style.color(), scale.within(end), y, direction);
    }
  }

  /** Points to what lies beyond the axis. */
  private static void drawArrow(
      Graphics2D g, ColorPair fill, ColorPair line, double x, double y, int direction) {
    Shape arrow =
        ShapeUtils.createTranslatedShape(
            Marker.sidewaysArrow(ARROW_RADIUS, direction > 0), x - direction * 4.0, y);
    Marker.paint(g, arrow, fill, line, 1.2f);
  }
}
