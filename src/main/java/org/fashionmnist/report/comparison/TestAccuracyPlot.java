package org.fashionmnist.report.comparison;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.PlotContent;
import org.fashionmnist.report.chart.RowGrid;
import org.fashionmnist.report.chart.RowScale;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.curve.SharedRange;
import org.fashionmnist.report.file.ChartFonts;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.util.ShapeUtils;

/** Draws rows of test accuracies. */
final class TestAccuracyPlot implements PlotContent {

  static final double SEED_RADIUS = 4;

  private static final double MEAN_RADIUS = 6;

  /** Seeds of one accuracy lie so much lower, each than the one before. */
  private static final double EQUAL_SEED_SHIFT = 2.5;

  private static final double ARROW_RADIUS = 5;
  private static final double ARROW_ROOM = 18;
  private static final double GAP = 14;
  private static final double NOISE_HEIGHT = 52;

  /** The smallest difference worth filling the axis with, in percentage points. */
  private static final double LEAST_SPAN = 0.5;

  /** What is only so many times as far from the best as the edge is shown too. */
  private static final double NEARLY = 2;

  private final ChartTheme theme;
  private final List<ComparedOptimizer> optimizers;
  private final Optional<Double> noise;
  private final SharedRange range;

  /**
   * @param seedDifference as in the comparison, 0 to 1
   */
  TestAccuracyPlot(
      ChartTheme theme, List<ComparedOptimizer> optimizers, Optional<Double> seedDifference) {
    this.theme = theme;
    this.optimizers = List.copyOf(optimizers);
    this.noise = seedDifference.map(difference -> 100 * difference);
    this.range = range();
  }

  /** Room above the rows, for the noise floor. */
  double headRoom() {
    return noise.isPresent() ? NOISE_HEIGHT : 0;
  }

  /** Whether some optimizers cannot be told apart; with a single seed nobody knows. */
  boolean hasGroups() {
    boolean severalSeeds =
        optimizers.stream().anyMatch(o -> o.result().testAccuracies().size() > 1);
    long ranks = optimizers.stream().map(o -> o.result().rank()).distinct().count();
    return severalSeeds && ranks < optimizers.size();
  }

  /** Whether a seed, a mean or an end of an interval lies beyond the axis. */
  boolean reachesBeyond() {
    return optimizers.stream()
        .map(ComparedOptimizer::result)
        .flatMap(
            result ->
                Stream.concat(
                    result.testAccuracies().stream(),
                    result.testInterval().stream().flatMap(i -> Stream.of(i.low(), i.high()))))
        .anyMatch(accuracy -> !range.shows(100 * accuracy));
  }

  /** All seeds but those far behind, and intervals that are not much wider than these. */
  private SharedRange range() {
    List<Double> means = new ArrayList<>();
    List<Double> seeds = new ArrayList<>();
    for (ComparedOptimizer optimizer : optimizers) {
      optimizer.meanTestAccuracy().ifPresent(mean -> means.add(100 * mean));
      optimizer.result().testAccuracies().forEach(accuracy -> seeds.add(100 * accuracy));
    }
    double least = Math.max(LEAST_SPAN, noise.orElse(0.0));
    double edge = SharedRange.ofValues(means, means, 3 * least, Measure.ACCURACY).lower();
    double high = seeds.stream().mapToDouble(v -> v).max().orElse(edge);
    double farthest = high - NEARLY * (high - edge);
    boolean allFit = seeds.stream().allMatch(v -> v >= farthest);
    double low =
        seeds.stream().mapToDouble(v -> v).filter(v -> allFit || v >= edge).min().orElse(edge);
    double most = Math.max(least, high - low);
    double lowest = low;
    double highest = high;
    for (ComparedOptimizer optimizer : optimizers) {
      var interval = optimizer.result().testInterval();
      if (interval.isPresent()) {
        double from = 100 * interval.get().low();
        lowest = Math.min(lowest, from < low - most ? low : from);
        highest = Math.max(highest, Math.min(100 * interval.get().high(), high + most));
      }
    }
    double missing = Math.max(0, 1.4 * least - (highest - lowest)) / 2;
    double padding = 0.05 * (highest - lowest) + missing;
    return new SharedRange(lowest - padding, highest + padding);
  }

  @Override
  public Rectangle2D draw(Graphics2D g, Rectangle2D area) {
    List<String> names = optimizers.stream().map(ComparedOptimizer::name).toList();
    RowGrid grid = RowGrid.in(area, headRoom(), theme, names);
    double left = area.getX() + grid.namesWidth() + GAP;
    double right = area.getMaxX() - valuesWidth() - 2 * GAP;
    RowScale scale = new RowScale(range.lower(), range.upper(), left, right);
    if (hasGroups()) {
      drawGroups(g, grid);
    }
    double belowNoise = noise.isPresent() ? ChartFonts.lineHeight(theme.entryFont()) + 3 : 0;
    grid.drawScale(g, scale, area.getY() + belowNoise, "correct test images", " %", false);
    grid.drawNames(g, left - GAP - 4);
    noise.ifPresent(floor -> drawNoise(g, floor, scale, area));
    for (int row = 0; row < optimizers.size(); row++) {
      OptimizerResult result = optimizers.get(row).result();
      if (result.testAccuracies().isEmpty()) {
        grid.drawWords(g, absence(result), row, left, right);
        continue;
      }
      drawRow(g, optimizers.get(row), scale, grid.middle(row), grid.rowHeight());
      g.setPaint(theme.text());
      g.setFont(theme.entryFont());
      String value = valueText(optimizers.get(row));
      ChartFonts.drawUpTo(g, value, area.getMaxX() - 6, grid.middle(row));
    }
    return grid.between(left, right);
  }

  /** A ground for every group of rows with one rank, apart from the next by a gap. */
  private void drawGroups(Graphics2D g, RowGrid grid) {
    int from = 0;
    for (int row = 1; row <= optimizers.size(); row++) {
      if (row == optimizers.size() || rank(row) != rank(from)) {
        if (row - from > 1) {
          g.setPaint(theme.shade());
          g.fill(
              new Rectangle2D.Double(
                  grid.rows().getX(),
                  grid.rowTop(from) + 2,
                  grid.rows().getWidth(),
                  (row - from) * grid.rowHeight() - 4));
        }
        from = row;
      }
    }
  }

  private int rank(int row) {
    return optimizers.get(row).result().rank();
  }

  private void drawNoise(Graphics2D g, double floor, RowScale scale, Rectangle2D area) {
    String text =
        "two runs of one setting differ by up to %s points in 95 of 100 cases"
            .formatted(Figures.decimals(floor, 2));
    Font font = ChartFonts.shrunkToFit(text, theme.entryFont(), area.getMaxX() - scale.left());
    double lineHeight = ChartFonts.lineHeight(theme.entryFont());
    g.setPaint(theme.mutedText());
    g.setFont(font);
    TextUtils.drawAlignedString(
        text, g, (float) scale.left(), (float) area.getY(), TextAnchor.TOP_LEFT);
    double y = area.getY() + lineHeight + 11;
    double end = scale.at(scale.lower() + floor);
    g.setStroke(new BasicStroke(2));
    g.draw(new Line2D.Double(scale.left(), y, end, y));
    g.draw(new Line2D.Double(scale.left(), y - 5, scale.left(), y + 5));
    g.draw(new Line2D.Double(end, y - 5, end, y + 5));
    g.setFont(theme.labelFont());
    ChartFonts.drawUpTo(g, "noise", (scale.left() - GAP - 4), y);
  }

  private void drawRow(
      Graphics2D g, ComparedOptimizer optimizer, RowScale scale, double y, double height) {
    OptimizerResult result = optimizer.result();
    LineStyle style = optimizer.style();
    double shift = result.testAccuracies().size() > 1 ? 0.2 * height : 0;
    if (result.testAccuracies().size() > 1) {
      drawSeeds(g, result.testAccuracies(), style, scale, y + shift);
    }
    double mean = 100 * optimizer.meanTestAccuracy().orElseThrow();
    result.testInterval().ifPresent(i -> drawInterval(g, style, scale, i, y - shift));
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
  private void drawSeeds(
      Graphics2D g, List<Double> accuracies, LineStyle style, RowScale scale, double y) {
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
    drawBeyond(g, below, style, scale.left(), y, -1);
    drawBeyond(g, above, style, scale.right(), y, 1);
  }

  private void drawBeyond(
      Graphics2D g, int count, LineStyle style, double x, double y, int direction) {
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

  private void drawInterval(
      Graphics2D g, LineStyle style, RowScale scale, ConfidenceInterval interval, double y) {
    double low = 100 * interval.low();
    double high = 100 * interval.high();
    if (high < scale.lower() || low > scale.upper()) {
      return; // The arrow of the mean stands for both.
    }
    g.setPaint(style.color());
    g.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    g.draw(new Line2D.Double(scale.within(low), y, scale.within(high), y));
    drawEnd(g, style, scale, low, y, -1);
    drawEnd(g, style, scale, high, y, 1);
  }

  private void drawEnd(
      Graphics2D g, LineStyle style, RowScale scale, double end, double y, int direction) {
    if (scale.shows(end)) {
      g.draw(new Line2D.Double(scale.at(end), y - 4, scale.at(end), y + 4));
    } else {
      drawArrow(g, style.color(), style.color(), scale.within(end), y, direction);
    }
  }

  /** Points to what lies beyond the axis. */
  private static void drawArrow(
      Graphics2D g, Color fill, Color line, double x, double y, int direction) {
    Shape arrow =
        ShapeUtils.createTranslatedShape(
            Marker.sidewaysArrow(ARROW_RADIUS, direction > 0), x - direction * 4.0, y);
    Marker.paint(g, arrow, fill, line, 1.2f);
  }

  private double valuesWidth() {
    List<String> values = optimizers.stream().map(TestAccuracyPlot::valueText).toList();
    return ChartFonts.widest(values, theme.entryFont());
  }

  /** The mean and half its interval: {@code 88.93% ± 0.12}. */
  private static String valueText(ComparedOptimizer optimizer) {
    return optimizer
        .meanTestAccuracy()
        .map(
            mean -> {
              var interval = optimizer.result().testInterval().map(Figures::halfLength);
              return Figures.percent(mean) + interval.map(half -> " ± " + half).orElse("");
            })
        .orElse("");
  }

  private static String absence(OptimizerResult result) {
    return result.divergedCount() > 0
        ? "no final result, diverged in " + Figures.count(result.divergedCount(), "trial")
        : "no final trial yet";
  }
}
