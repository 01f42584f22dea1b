package org.fashionmnist.report.run;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.ClassNames;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.RowGrid;
import org.fashionmnist.report.chart.RowScale;
import org.fashionmnist.report.file.ChartFonts;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.ClassMetrics;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;
import org.jfree.chart.util.ShapeUtils;

/** Precision, recall and F1 of each class, a row each in label order, F1 as a number behind it. */
record ClassScoresChart(ChartTheme theme) {

  private static final double GAP = 14;
  private static final String NO_IMAGES = "no images";

  /** The axis ends at a round share below the lowest score. */
  private static final double ROUND = 0.1;

  /**
   * @param test with images of at least one class
   */
  Picture picture(String subtitle, Evaluation test) {
    return new ChartFrame(theme)
        .fitting(
            (g, area) -> draw(g, area, test),
            title(test),
            subtitle,
            legend(test),
            ChartFrame.WIDTH,
            RowGrid.heightFor(theme, test.perClass().size()));
  }

  private static String title(Evaluation test) {
    ClassMetrics hardest = test.hardestClass().orElseThrow();
    int count = test.hardestCount();
    String which =
        count == 1
            ? "hardest class: " + ClassNames.shortened(hardest.name())
            : "hardest: %d classes".formatted(count);
    return "Macro F1 %s; %s, %s"
        .formatted(Figures.percent(test.macroF1()), which, Figures.percent(hardest.f1()));
  }

  private List<LegendItem> legend(Evaluation test) {
    List<LegendItem> items = new ArrayList<>();
    for (ClassScore score : ClassScore.values()) {
      items.add(score.legendItem(theme));
    }
    long never =
        IntStream.range(0, test.perClass().size())
            .filter(c -> test.perClass().get(c).hasImages() && test.precision(c).isEmpty())
            .count();
    if (never > 0) {
      items.add(
          LegendSwatch.words(
              "%s never predicted: no precision"
                  .formatted(Figures.count(never, "class", "classes"))));
    }
    return items;
  }

  private Rectangle2D draw(Graphics2D g, Rectangle2D area, Evaluation test) {
    List<ClassMetrics> classes = test.perClass();
    List<String> names = classes.stream().map(c -> ClassNames.shortened(c.name())).toList();
    RowGrid grid = RowGrid.in(area, 0, theme, names);
    double left = area.getX() + grid.namesWidth() + GAP;
    double valueWidth = ChartFonts.width("100.00 %", theme.entryFont());
    double right = area.getMaxX() - valueWidth - 2 * GAP;
    RowScale scale = new RowScale(100 * lowest(classes), 100, left, right);
    grid.drawScale(g, scale, area.getY(), "share of images", " %", false);
    grid.drawNames(g, left - GAP - 4);
    for (int row = 0; row < classes.size(); row++) {
      ClassMetrics metrics = classes.get(row);
      if (metrics.hasImages()) {
        drawRow(g, metrics, test.precision(row).isPresent(), scale, grid.middle(row));
      }
      g.setFont(theme.entryFont());
      g.setPaint(ClassScore.F1.color(theme));
      String value = metrics.hasImages() ? Figures.percent(metrics.f1()) : NO_IMAGES;
      ChartFonts.drawUpTo(g, value, area.getMaxX(), grid.middle(row));
    }
    return grid.between(left, right);
  }

  private static double lowest(List<ClassMetrics> classes) {
    double lowest =
        classes.stream()
            .filter(ClassMetrics::hasImages)
            .flatMapToDouble(c -> Arrays.stream(ClassScore.values()).mapToDouble(s -> s.of(c)))
            .min()
            .orElse(0);
    return Math.max(0, Math.min(1 - ROUND, ROUND * Math.floor((lowest - 0.01) / ROUND)));
  }

  private void drawRow(
      Graphics2D g, ClassMetrics metrics, boolean predicted, RowScale scale, double y) {
    double from = scale.at(100 * Math.min(metrics.precision(), metrics.recall()));
    double to = scale.at(100 * Math.max(metrics.precision(), metrics.recall()));
    g.setPaint(theme.gridLine());
    g.setStroke(new BasicStroke(4));
    g.draw(new Line2D.Double(from, y, to, y));
    for (ClassScore score : ClassScore.values()) {
      if (score == ClassScore.PRECISION && !predicted) {
        continue;
      }
      double x = scale.at(100 * score.of(metrics));
      Shape marker = ShapeUtils.createTranslatedShape(score.shape(), x, y + score.shift());
      Marker.paint(g, marker, score.color(theme), theme.background(), 1);
    }
  }
}
