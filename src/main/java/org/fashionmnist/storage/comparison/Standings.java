package org.fashionmnist.storage.comparison;

import java.util.List;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.comparison.PairedDifference;
import org.fashionmnist.result.comparison.TrialPhase;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.comparison.TrialStatus;

/**
 * Questions to a comparison.
 *
 * @param comparison that is asked
 */
record Standings(Comparison comparison) {

  boolean isIncomplete() {
    return comparison.endedEarly();
  }

  /** From the best to the worst. */
  List<OptimizerResult> tested() {
    return comparison.optimizers().stream().filter(o -> o.meanTestAccuracy().isPresent()).toList();
  }

  List<OptimizerResult> tuned() {
    return comparison.optimizers().stream().filter(o -> o.tuned().isPresent()).toList();
  }

  /** Whether any two were tested with two seeds in common. */
  boolean hasTests() {
    return comparison.pairs().stream().anyMatch(pair -> pair.pValue().isPresent());
  }

  boolean areToldApart(OptimizerResult one, OptimizerResult other) {
    return comparison.pair(one, other).map(PairedDifference::distinguishable).orElse(false);
  }

  /** Those that an optimizer is better than, as far as they can be told apart. */
  List<String> namesBelow(OptimizerResult optimizer) {
    return comparison.optimizers().stream()
        .filter(other -> areToldApart(optimizer, other))
        .filter(other -> comparison.pair(optimizer, other).get().worse().equals(other.optimizer()))
        .map(OptimizerResult::displayName)
        .toList();
  }

  boolean divergedAtDefault(OptimizerResult optimizer) {
    return trials(TrialPhase.DEFAULT).stream()
        .filter(trial -> trial.settings().optimizer().equals(optimizer.optimizer()))
        .anyMatch(trial -> trial.status() == TrialStatus.DIVERGED);
  }

  /** Whether it is known of any optimizer how wide the range of rates is that will do. */
  boolean hasToleratedRates() {
    return comparison.optimizers().stream().anyMatch(o -> o.toleratedDecades().isPresent());
  }

  /** Whether default rates were tested; earlier versions validated them only. */
  boolean hasUntuned() {
    return trials(TrialPhase.DEFAULT).stream().anyMatch(trial -> trial.test().isPresent());
  }

  /** Of how many final trials of an optimizer the loss stopped being a number. */
  int divergedFinals(OptimizerResult optimizer) {
    return (int)
        trials(TrialPhase.FINAL).stream()
            .filter(trial -> trial.settings().optimizer().equals(optimizer.optimizer()))
            .filter(trial -> trial.status() == TrialStatus.DIVERGED)
            .count();
  }

  /** The seeds of all final trials, in order. */
  List<Long> finalSeeds() {
    return trials(TrialPhase.FINAL).stream()
        .map(trial -> trial.settings().seed())
        .distinct()
        .sorted()
        .toList();
  }

  private List<TrialRecord> trials(TrialPhase phase) {
    return comparison.trials().stream().filter(trial -> trial.settings().phase() == phase).toList();
  }
}
