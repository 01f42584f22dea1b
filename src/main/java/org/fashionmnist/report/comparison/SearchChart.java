package org.fashionmnist.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.curve.Series;
import org.fashionmnist.report.curve.SeriesChart;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.TrialEpoch;
import org.fashionmnist.result.comparison.TrialPhase;
import org.fashionmnist.result.comparison.TrialRecord;

/**
 * The best validation accuracy found so far against all arithmetic spent on finding it, tuning
 * trial after tuning trial in the order of the record.
 */
record SearchChart(ChartTheme theme) {

  /** The picture; empty where no tuning trial has a result. */
  Optional<Picture> picture(Comparison comparison) {
    ComparedCurves compared =
        ComparedCurves.of(
            ComparedOptimizer.allOf(theme, comparison),
            optimizer -> steps(optimizer.trials(TrialPhase.TUNING)));
    if (compared.curves().isEmpty()) {
      return Optional.empty();
    }
    double least = compared.starts().min().orElse(1);
    double most = compared.ends().max().orElse(1);
    ChartAxes axes = new ChartAxes(theme);
    String label = "floating-point operations of all tuning trials so far (billions)";
    return Optional.of(
        new SeriesChart(theme)
            .picture(
                "Best validation accuracy so far, tuning included",
                new ComparisonCaption(comparison).textWithout(compared.missing())
                    + " · trials in the order of the record",
                compared.curves(),
                Measure.ACCURACY,
                least > 0 ? axes.ratios(label, least, most) : axes.amounts(label, 1),
                false,
                List.of(),
                0));
  }

  /** Two points a step: what was best until then, and what is from then on. */
  private static List<Series.Point> steps(List<TrialRecord> trials) {
    List<Series.Point> steps = new ArrayList<>();
    double spentBefore = 0;
    double best = Double.NaN;
    for (TrialRecord trial : trials) {
      double spent = spentBefore;
      for (TrialEpoch epoch : trial.epochs()) {
        spent = spentBefore + epoch.gigaOperations();
        double accuracy =
            epoch.validation().map(Measure.ACCURACY.value()::applyAsDouble).orElse(0.0);
        if (Double.isNaN(best)) {
          best = accuracy;
        } else {
          steps.add(new Series.Point(spent, best));
          best = Math.max(best, accuracy);
        }
        steps.add(new Series.Point(spent, best));
      }
      spentBefore = spent;
    }
    return steps;
  }
}
