package org.fashionmnist.report.run;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.ClassNames;
import org.fashionmnist.report.chart.PlotContent;
import org.fashionmnist.report.chart.RowGrid;
import org.fashionmnist.report.chart.RowScale;
import org.fashionmnist.report.file.ChartFonts;
import org.fashionmnist.result.run.ClassMetrics;
import org.fashionmnist.result.wording.Figures;

/** Draws rows of scores, each with its F1 as a number behind it. */
record ClassScoresPlot(ChartTheme theme, List<ClassMetrics> classes) implements PlotContent {

  static final double RADIUS = 6;

  private static final double GAP = 14;

  /** The axis ends at a round share below the lowest score. */
  private static final double ROUND = 0.1;

  @Override
  public Rectangle2D draw(Graphics2D g, Rectangle2D area) {
    List<String> names = classes.stream().map(c -> ClassNames.shortened(c.name())).toList();
    RowGrid grid = RowGrid.in(area, 0, theme, names);
    double left = area.getX() + grid.namesWidth() + GAP;
    double valueWidth = ChartFonts.width("100.00 %", theme.entryFont());
    double right = area.getMaxX() - valueWidth - 2 * GAP;
    RowScale scale = new RowScale(100 * lowest(), 100, left, right);
    grid.drawScale(g, scale, area.getY(), "share of images", " %", false);
    grid.drawNames(g, left - GAP - 4);
    for (int row = 0; row < classes.size(); row++) {
      drawRow(g, classes.get(row), scale, grid.middle(row));
      g.setFont(theme.entryFont());
      g.setPaint(ClassScore.F1.color(theme));
      String value = Figures.percent(classes.get(row).f1());
      ChartFonts.drawUpTo(g, value, area.getMaxX(), grid.middle(row));
    }
    return grid.between(left, right);
  }

  private double lowest() {
    double lowest =
        classes.stream()
            .flatMapToDouble(c -> Arrays.stream(ClassScore.values()).mapToDouble(s -> s.of(c)))
            .min()
            .orElse(0);
    return Math.max(0, Math.min(1 - ROUND, ROUND * Math.floor((lowest - 0.01) / ROUND)));
  }

  private void drawRow(Graphics2D g, ClassMetrics metrics, RowScale scale, double y) {
    double from = scale.at(100 * Math.min(metrics.precision(), metrics.recall()));
    double to = scale.at(100 * Math.max(metrics.precision(), metrics.recall()));
    g.setPaint(theme.gridLine());
    g.setStroke(new BasicStroke(4));
    g.draw(new Line2D.Double(from, y, to, y));
    for (ClassScore score : ClassScore.values()) {
      double x = scale.at(100 * score.of(metrics));
      Shape marker =
          AffineTransform.getTranslateInstance(x, y + score.shift())
              .createTransformedShape(score.marker().shape(RADIUS));
      g.setPaint(score.color(theme));
      g.fill(marker);
      g.setPaint(theme.background());
      g.setStroke(new BasicStroke(1));
      g.draw(marker);
    }
  }
}
