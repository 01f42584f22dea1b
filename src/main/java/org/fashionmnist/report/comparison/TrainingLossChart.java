package org.fashionmnist.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.ColorScale;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.curve.Series;
import org.fashionmnist.report.curve.SeriesChart;
import org.fashionmnist.report.curve.SharedRange;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.TrialEpoch;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItemCollection;

/**
 * The training loss of the final trials over the epochs: the mean over the seeds, in a band from
 * the smallest to the largest.
 */
record TrainingLossChart(ChartTheme theme) {

  /** The picture; empty where there is no completed final trial. */
  Optional<Picture> picture(Comparison comparison) {
    List<Series> curves = new ArrayList<>();
    List<ComparedOptimizer> missing = new ArrayList<>();
    int seeds = 0;
    for (ComparedOptimizer optimizer : ComparedOptimizer.allOf(theme, comparison)) {
      List<TrialRecord> finals = optimizer.completedFinals();
      List<Series.Point> points = points(finals);
      if (points.isEmpty()) {
        missing.add(optimizer);
      } else {
        seeds = Math.max(seeds, finals.size());
        curves.add(new Series(optimizer.name(), optimizer.style(), points));
      }
    }
    if (curves.isEmpty()) {
      return Optional.empty();
    }
    double last = curves.stream().mapToDouble(curve -> curve.last().x()).max().orElse(1);
    return Optional.of(
        new SeriesChart(theme)
            .picture(
                "Training loss over " + Figures.count((int) last, "epoch"),
                new ComparisonCaption(comparison).textWithout(missing),
                curves,
                Measure.LOSS,
                new ChartAxes(theme).epochs(1, (int) last),
                SharedRange.ofCurves(curves, Measure.LOSS),
                true,
                legend(seeds),
                0));
  }

  private static List<Series.Point> points(List<TrialRecord> finals) {
    List<Series.Point> points = new ArrayList<>();
    int epochs = finals.stream().mapToInt(trial -> trial.epochs().size()).max().orElse(0);
    for (int i = 0; i < epochs; i++) {
      int index = i;
      List<TrialEpoch> sameEpoch =
          finals.stream()
              .filter(trial -> trial.epochs().size() > index)
              .map(trial -> trial.epochs().get(index))
              .filter(epoch -> Double.isFinite(epoch.loss()))
              .toList();
      if (!sameEpoch.isEmpty()) {
        var losses = sameEpoch.stream().mapToDouble(TrialEpoch::loss).summaryStatistics();
        points.add(
            new Series.Point(
                sameEpoch.get(0).epoch(), losses.getAverage(), losses.getMin(), losses.getMax()));
      }
    }
    return points;
  }

  private LegendItemCollection legend(int seeds) {
    LegendItemCollection legend = new LegendItemCollection();
    if (seeds > 1) {
      legend.add(
          LegendSwatch.field(
              "from the smallest to the largest of " + seeds + " seeds; the line is their mean",
              new ColorScale(theme.background(), theme.mutedText()).at(0.25)));
    }
    return legend;
  }
}
