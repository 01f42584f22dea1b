package org.fashionmnist.compare.statistics;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.comparison.RateResult;
import org.fashionmnist.result.comparison.TrialEpoch;
import org.fashionmnist.result.comparison.TrialPhase;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.comparison.TrialStatus;

/**
 * The trials of one optimizer.
 *
 * @param candidate the optimizer
 * @param trials in the order of their settings
 */
record OptimizerTrials(Candidate candidate, List<TrialRecord> trials) {

  /** Test accuracies by seed. */
  NavigableMap<Long, Double> testAccuracies() {
    NavigableMap<Long, Double> accuracies = new TreeMap<>();
    for (TrialRecord trial : of(TrialPhase.FINAL)) {
      trial.test().ifPresent(test -> accuracies.put(trial.settings().seed(), test.accuracy()));
    }
    return accuracies;
  }

  /**
   * What they say.
   *
   * @throws IllegalArgumentException if a final trial has another rate than {@link Sensitivity}
   *     finds best
   */
  OptimizerResult result(int rank, Optional<NoiseFloor> noise, double targetAccuracy) {
    List<TrialRecord> tuning = of(TrialPhase.TUNING);
    List<RateResult> rates = tuning.stream().map(OptimizerTrials::rateResult).toList();
    Optional<Sensitivity> sensitivity = Sensitivity.of(rates);
    Optional<Double> tunedRate = sensitivity.map(s -> s.best().learningRate());
    requireFinalsAt(tunedRate);
    Optional<TrialRecord> tuned =
        tuning.stream()
            .filter(trial -> tunedRate.equals(Optional.of(trial.settings().learningRate())))
            .findFirst();
    Optional<TrialEpoch> target = tuned.flatMap(trial -> firstAt(targetAccuracy, trial));
    List<Double> accuracies = List.copyOf(testAccuracies().values());
    return new OptimizerResult(
        candidate.optimizer(),
        candidate.displayName(),
        rank,
        candidate.defaultRate(),
        untuned(),
        tunedRate,
        sensitivity.flatMap(s -> s.best().validation()),
        sensitivity.map(Sensitivity::atEdge).orElse(false),
        rates,
        sensitivity.map(Sensitivity::toleratedDecades),
        accuracies,
        accuracies.isEmpty() ? Optional.empty() : Optional.of(new Sample(accuracies).mean()),
        noise.flatMap(floor -> floor.intervalOfMean(accuracies)),
        target.map(TrialEpoch::epoch),
        target.map(TrialEpoch::seconds),
        tuned.flatMap(TrialRecord::lastEpoch).map(epoch -> epoch.seconds() / epoch.epoch()),
        sumOfLast(tuning, TrialEpoch::seconds),
        sumOfLast(tuning, TrialEpoch::gigaOperations),
        count(tuning, TrialStatus.DISCARDED),
        count(trials, TrialStatus.DIVERGED));
  }

  private void requireFinalsAt(Optional<Double> tunedRate) {
    for (TrialRecord trial : of(TrialPhase.FINAL)) {
      if (!tunedRate.equals(Optional.of(trial.settings().learningRate()))) {
        throw new IllegalArgumentException(
            trial.settings().fileName()
                + ": expected a final trial at the tuned learning rate, which is "
                + tunedRate.map(String::valueOf).orElse("not known yet"));
      }
    }
  }

  private List<TrialRecord> of(TrialPhase phase) {
    return trials.stream().filter(trial -> trial.settings().phase() == phase).toList();
  }

  private static RateResult rateResult(TrialRecord trial) {
    return new RateResult(
        trial.settings().learningRate(),
        trial.status(),
        trial.epochs().size(),
        trial.lastEpoch().flatMap(TrialEpoch::validation));
  }

  /** Tuning may have tried the default rate anyway. */
  private Optional<Scores> untuned() {
    return Stream.of(TrialPhase.DEFAULT, TrialPhase.TUNING)
        .flatMap(phase -> of(phase).stream())
        .filter(trial -> trial.settings().learningRate() == candidate.defaultRate())
        .findFirst()
        .filter(trial -> trial.status() == TrialStatus.COMPLETED)
        .flatMap(TrialRecord::lastEpoch)
        .flatMap(TrialEpoch::validation);
  }

  private static Optional<TrialEpoch> firstAt(double targetAccuracy, TrialRecord trial) {
    return trial.epochs().stream()
        .filter(epoch -> epoch.validation().isPresent())
        .filter(epoch -> epoch.validation().get().accuracy() >= targetAccuracy)
        .findFirst();
  }

  private static double sumOfLast(List<TrialRecord> trials, ToDoubleFunction<TrialEpoch> of) {
    double sum = 0;
    for (TrialRecord trial : trials) {
      sum += trial.lastEpoch().map(of::applyAsDouble).orElse(0.0);
    }
    return sum;
  }

  private static int count(List<TrialRecord> trials, TrialStatus status) {
    return (int) trials.stream().filter(trial -> trial.status() == status).count();
  }
}
