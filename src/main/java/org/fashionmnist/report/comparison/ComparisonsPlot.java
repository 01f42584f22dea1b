package org.fashionmnist.report.comparison;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.PlotContent;
import org.fashionmnist.report.chart.RowGrid;
import org.fashionmnist.report.chart.RowScale;
import org.fashionmnist.report.curve.SharedRange;
import org.fashionmnist.report.file.ChartFonts;
import org.fashionmnist.result.comparison.ComparisonsSideBySide;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.wording.NoiseWords;

/** Draws a group of rows for each optimizer, in it the test accuracies of each comparison. */
record ComparisonsPlot(ChartTheme theme, ComparisonsSideBySide all) implements PlotContent {

  private static final double ROW_HEIGHT = 30;
  private static final double PADDING = 6;
  private static final double GAP = 14;

  /** With the axis. */
  double height() {
    return RowGrid.heightOf(theme, all.optimizers().size() * groupHeight());
  }

  boolean reachesBeyond() {
    return AccuracyRange.isLeft(results(), range());
  }

  private SharedRange range() {
    return AccuracyRange.of(results(), noise());
  }

  private double groupHeight() {
    return all.comparisons().size() * ROW_HEIGHT + 2 * PADDING;
  }

  @Override
  public Rectangle2D draw(Graphics2D g, Rectangle2D area) {
    List<String> optimizers = all.optimizers();
    RowGrid grid = RowGrid.in(area, 0, theme, optimizers.stream().map(all::displayName).toList());
    double left = area.getX() + grid.namesWidth() + GAP;
    double right = area.getMaxX() - valuesWidth() - 2 * GAP;
    SharedRange range = range();
    RowScale scale = new RowScale(range.lower(), range.upper(), left, right);
    for (int group = 0; group < optimizers.size(); group += 2) {
      g.setPaint(theme.shade());
      g.fill(
          new Rectangle2D.Double(
              grid.rows().getX(), grid.rowTop(group), grid.rows().getWidth(), grid.rowHeight()));
    }
    grid.drawScale(g, scale, area.getY(), "correct test images", " %", false);
    grid.drawNames(g, left - GAP - 4);
    for (int group = 0; group < optimizers.size(); group++) {
      drawGroup(g, optimizers.get(group), scale, grid.rowTop(group), grid.rowHeight(), area);
    }
    return grid.between(left, right);
  }

  private void drawGroup(
      Graphics2D g, String optimizer, RowScale scale, double top, double height, Rectangle2D area) {
    int rows = all.comparisons().size();
    double rowHeight = (height - 2 * PADDING) / rows;
    for (int row = 0; row < rows; row++) {
      double middle = top + PADDING + (row + 0.5) * rowHeight;
      Optional<OptimizerResult> result = all.comparisons().get(row).tested(optimizer);
      AccuracyMarks marks = new AccuracyMarks(theme, theme.line(row), scale);
      result.ifPresent(of -> marks.draw(g, of, middle, rowHeight));
      g.setFont(theme.entryFont());
      g.setPaint(theme.text());
      ChartFonts.drawUpTo(g, NoiseWords.mean(result), area.getMaxX() - 6, middle);
    }
  }

  /** That of the noisiest, so that what its noise explains lies on the axis. */
  private Optional<Double> noise() {
    return all.comparisons().stream()
        .flatMap(each -> each.comparison().seedDifference().stream())
        .map(difference -> 100 * difference)
        .max(Double::compare);
  }

  private List<OptimizerResult> results() {
    return all.optimizers().stream()
        .flatMap(
            optimizer ->
                all.comparisons().stream().flatMap(each -> each.tested(optimizer).stream()))
        .toList();
  }

  private double valuesWidth() {
    return ChartFonts.widest(
        results().stream().map(result -> NoiseWords.mean(Optional.of(result))).toList(),
        theme.entryFont());
  }
}
