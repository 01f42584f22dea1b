package org.fashionmnist.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.curve.Series;
import org.fashionmnist.report.curve.SeriesChart;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.TrialEpoch;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;

/**
 * The training loss of the final trials over the epochs: the mean over the seeds, in a band from
 * the smallest to the largest.
 */
record TrainingLossChart(ChartTheme theme) {

  /** The picture; empty where there is no completed final trial. */
  Optional<Picture> picture(Comparison comparison) {
    List<ComparedOptimizer> optimizers = ComparedOptimizer.allOf(theme, comparison);
    ComparedCurves compared = ComparedCurves.of(optimizers, o -> points(o.completedFinals()));
    if (compared.curves().isEmpty()) {
      return Optional.empty();
    }
    int seeds = optimizers.stream().mapToInt(o -> o.completedFinals().size()).max().orElse(0);
    int last = (int) compared.ends().max().orElse(1);
    return Optional.of(
        new SeriesChart(theme)
            .picture(
                "Training loss over " + Figures.count(last, "epoch"),
                compared.subtitle("of the final trials, on all training images"),
                compared.curves(),
                Measure.LOSS,
                new ChartAxes(theme).epochs(1, last),
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

  private List<LegendItem> legend(int seeds) {
    return seeds <= 1
        ? List.of()
        : List.of(
            LegendSwatch.band(
                "from the smallest to the largest of " + seeds + " seeds; the line is their mean",
                theme));
  }
}
