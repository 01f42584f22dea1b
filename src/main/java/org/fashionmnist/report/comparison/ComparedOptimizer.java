package org.fashionmnist.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.comparison.TrialPhase;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.comparison.TrialStatus;

/**
 * An optimizer as all pictures of a comparison show it.
 *
 * @param result what was found out
 * @param style the same in every picture
 * @param trials its own, in the order of the comparison
 */
record ComparedOptimizer(OptimizerResult result, LineStyle style, List<TrialRecord> trials) {

  ComparedOptimizer {
    trials = List.copyOf(trials);
  }

  /** Those of a comparison, in the order of the result. */
  static List<ComparedOptimizer> allOf(ChartTheme theme, Comparison comparison) {
    List<ComparedOptimizer> all = new ArrayList<>();
    for (OptimizerResult result : comparison.optimizers()) {
      List<TrialRecord> own =
          comparison.trials().stream()
              .filter(trial -> trial.settings().optimizer().equals(result.optimizer()))
              .toList();
      all.add(new ComparedOptimizer(result, theme.line(all.size()), own));
    }
    return all;
  }

  String name() {
    return result.displayName();
  }

  List<TrialRecord> trials(TrialPhase phase) {
    return trials.stream().filter(trial -> trial.settings().phase() == phase).toList();
  }

  /** The final trials that have a result. */
  List<TrialRecord> completedFinals() {
    return trials(TrialPhase.FINAL).stream()
        .filter(trial -> trial.status() == TrialStatus.COMPLETED)
        .toList();
  }

  /** The tuning trial whose rate was chosen; empty where every one failed. */
  Optional<TrialRecord> tunedTrial() {
    return trials(TrialPhase.TUNING).stream()
        .filter(trial -> result.tunedRate().equals(Optional.of(trial.settings().learningRate())))
        .filter(trial -> trial.status() == TrialStatus.COMPLETED)
        .findFirst();
  }

  /** The mean test accuracy, 0 to 1; empty without final trials. */
  Optional<Double> meanTestAccuracy() {
    return result.testAccuracies().stream().mapToDouble(a -> a).average().stream()
        .boxed()
        .findFirst();
  }
}
