package org.fashionmnist.report.comparison;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.PlotContent;
import org.fashionmnist.report.chart.RowGrid;
import org.fashionmnist.report.chart.RowScale;
import org.fashionmnist.report.curve.SharedRange;
import org.fashionmnist.report.file.ChartFonts;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/** Draws rows of test accuracies. */
final class TestAccuracyPlot implements PlotContent {

  private static final double GAP = 14;
  private static final double NOISE_HEIGHT = 52;

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
    this.range =
        AccuracyRange.of(optimizers.stream().map(ComparedOptimizer::result).toList(), noise);
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
    return AccuracyRange.isLeft(optimizers.stream().map(ComparedOptimizer::result).toList(), range);
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
      new AccuracyMarks(theme, optimizers.get(row).style(), scale)
          .draw(g, result, grid.middle(row), grid.rowHeight());
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
