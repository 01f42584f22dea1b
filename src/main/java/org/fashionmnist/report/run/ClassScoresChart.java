package org.fashionmnist.report.run;

import java.util.Comparator;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.ClassNames;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.RowGrid;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.ClassMetrics;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItemCollection;

/**
 * Precision, recall and F1 of each class, a row each in label order.
 *
 * @param theme its colors and fonts
 */
record ClassScoresChart(ChartTheme theme) {

  /**
   * Draws the scores of an evaluation.
   *
   * @param test with scores of at least one class
   */
  Picture picture(String subtitle, Evaluation test) {
    return new ChartFrame(theme)
        .fitting(
            new ClassScoresPlot(theme, test.perClass()).plot(),
            title(test),
            subtitle,
            legend(),
            ChartFrame.WIDTH,
            RowGrid.heightFor(theme, test.perClass().size()));
  }

  private static String title(Evaluation test) {
    ClassMetrics hardest =
        test.perClass().stream().min(Comparator.comparingDouble(ClassMetrics::f1)).orElseThrow();
    return "Macro F1 %s; hardest class: %s, %s"
        .formatted(
            Figures.percent(test.macroF1()),
            ClassNames.shortened(hardest.name()),
            Figures.percent(hardest.f1()));
  }

  private LegendItemCollection legend() {
    LegendItemCollection legend = new LegendItemCollection();
    for (ClassScore score : ClassScore.values()) {
      legend.add(
          LegendSwatch.filled(
              score.label(), score.marker().shape(ClassScoresPlot.RADIUS), score.color(theme)));
    }
    return legend;
  }
}
