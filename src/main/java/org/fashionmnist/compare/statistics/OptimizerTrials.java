package org.fashionmnist.compare.statistics;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.comparison.RateResult;
import org.fashionmnist.result.comparison.TrialEpoch;
import org.fashionmnist.result.comparison.TrialPhase;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.comparison.TrialStatus;
import org.fashionmnist.result.comparison.TuningGain;

/**
 * The trials of one optimizer.
 *
 * @param candidate the optimizer
 * @param trials in the order of their settings
 */
record OptimizerTrials(Candidate candidate, List<TrialRecord> trials) {

  /** Test accuracies by seed. */
  NavigableMap<Long, Double> testAccuracies() {
    return testAccuracies(TrialPhase.FINAL);
  }

  /** Test accuracies at the default rate by seed. */
  NavigableMap<Long, Double> untunedAccuracies() {
    return testAccuracies(isTunedToDefault() ? TrialPhase.FINAL : TrialPhase.DEFAULT);
  }

  /** Whether no other rate than the default is known to be better. */
  boolean isTunedToDefault() {
    return tunedRate().equals(Optional.of(candidate.defaultRate()));
  }

  private NavigableMap<Long, Double> testAccuracies(TrialPhase phase) {
    NavigableMap<Long, Double> accuracies = new TreeMap<>();
    for (TrialRecord trial : of(phase)) {
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
  OptimizerResult result(
      int rank, Optional<NoiseFloor> noise, Optional<TuningGain> gain, double targetAccuracy) {
    List<TrialRecord> tuning = of(TrialPhase.TUNING);
    List<RateResult> rates = rates();
    Optional<Sensitivity> sensitivity = Sensitivity.of(rates);
    Optional<Double> tunedRate = tunedRate();
    requireFinalsAt(tunedRate);
    Optional<TrialRecord> tuned =
        tuning.stream()
            .filter(trial -> tunedRate.equals(Optional.of(trial.settings().learningRate())))
            .findFirst();
    Optional<TrialEpoch> target = tuned.flatMap(trial -> firstAt(targetAccuracy, trial));
    List<Double> accuracies = List.copyOf(testAccuracies().values());
    List<Double> untuned = List.copyOf(untunedAccuracies().values());
    return new OptimizerResult(
        candidate.optimizer(),
        candidate.displayName(),
        rank,
        candidate.defaultRate(),
        tunedRate,
        sensitivity.flatMap(s -> s.best().validation()),
        sensitivity.map(Sensitivity::atEdge).orElse(false),
        rates,
        toleratedDecades(rates),
        accuracies,
        mean(accuracies),
        noise.flatMap(floor -> floor.intervalOfMean(accuracies)),
        untuned,
        mean(untuned),
        gain,
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

  private List<RateResult> rates() {
    return of(TrialPhase.TUNING).stream().map(OptimizerTrials::rateResult).toList();
  }

  /** What a trial that was given up would have come to is not known, nor is the range then. */
  private static Optional<Double> toleratedDecades(List<RateResult> rates) {
    return rates.stream().anyMatch(rate -> rate.status() == TrialStatus.DISCARDED)
        ? Optional.empty()
        : Sensitivity.of(rates).map(Sensitivity::toleratedDecades);
  }

  private Optional<Double> tunedRate() {
    return Sensitivity.of(rates()).map(s -> s.best().learningRate());
  }

  private static Optional<Double> mean(List<Double> accuracies) {
    return accuracies.isEmpty() ? Optional.empty() : Optional.of(new Sample(accuracies).mean());
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
