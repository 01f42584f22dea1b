package org.fashionmnist.compare.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.comparison.PairedDifference;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.comparison.TrialSettings;
import org.fashionmnist.result.comparison.TuningGain;

/**
 * All that the trials of a comparison say, whether all have run or not. It depends on the trials
 * alone, not on their order.
 *
 * @param optimizers from the best to the worst mean test accuracy, equal ones by name; those
 *     without one last, in the order of the settings
 * @param pairs every two that were tested with a common seed
 * @param seedDeviation see {@link NoiseFloor}
 * @param testLooks how often the test images were looked at
 * @param trials in the order of their settings
 */
public record Analysis(
    List<OptimizerResult> optimizers,
    List<PairedDifference> pairs,
    Optional<Double> seedDeviation,
    int testLooks,
    List<TrialRecord> trials) {

  public Analysis {
    optimizers = List.copyOf(optimizers);
    pairs = List.copyOf(pairs);
    trials = List.copyOf(trials);
  }

  /**
   * Analyzes trials.
   *
   * @param candidates at least the optimizers of the settings
   * @throws IllegalArgumentException if a trial is there twice, an optimizer has no candidate, a
   *     trial is of an optimizer that is not in the settings, or a final trial is not at the rate
   *     that {@link Sensitivity} finds best
   */
  public static Analysis of(
      ComparisonSettings settings, List<TrialRecord> trials, List<Candidate> candidates) {
    List<TrialRecord> ordered =
        trials.stream().sorted(Comparator.comparing(TrialRecord::settings)).toList();
    requireDistinctAndOf(settings.optimizers(), ordered);
    Map<String, OptimizerTrials> byOptimizer = new LinkedHashMap<>();
    Map<String, NavigableMap<Long, Double>> accuracies = new LinkedHashMap<>();
    for (String optimizer : settings.optimizers()) {
      OptimizerTrials own =
          new OptimizerTrials(find(optimizer, candidates), of(optimizer, ordered));
      byOptimizer.put(optimizer, own);
      accuracies.put(optimizer, own.testAccuracies());
    }
    Ranking ranking = Ranking.of(accuracies);
    Optional<NoiseFloor> noise = NoiseFloor.of(lists(accuracies));
    return new Analysis(
        results(ranking, noise, byOptimizer, settings.targetAccuracy()),
        ranking.pairs(),
        noise.map(NoiseFloor::deviation),
        (int) ordered.stream().filter(trial -> trial.test().isPresent()).count(),
        ordered);
  }

  /**
   * A comparison with its trials analyzed anew: what an earlier version concluded from them by
   * other rules is concluded by these. One of this version stays as it is.
   *
   * @throws IllegalArgumentException if its trials are not those of one comparison, as in {@link
   *     #of}
   */
  public static Comparison again(Comparison comparison) {
    List<Candidate> candidates =
        comparison.optimizers().stream()
            .map(o -> new Candidate(o.optimizer(), o.displayName(), o.defaultRate()))
            .toList();
    Analysis analysis = of(comparison.settings(), comparison.trials(), candidates);
    return new Comparison(
        comparison.command(),
        comparison.status(),
        comparison.settings(),
        comparison.data(),
        comparison.splits(),
        comparison.network(),
        comparison.environment(),
        analysis.optimizers(),
        analysis.pairs(),
        analysis.seedDeviation(),
        analysis.testLooks(),
        analysis.trials(),
        comparison.wallSeconds());
  }

  private static List<OptimizerResult> results(
      Ranking ranking,
      Optional<NoiseFloor> noise,
      Map<String, OptimizerTrials> byOptimizer,
      double targetAccuracy) {
    Map<String, TuningGain> gains = TuningGains.of(byOptimizer);
    Map<String, Integer> ranks = new LinkedHashMap<>(ranking.ranks());
    int last = ranks.size() + 1;
    byOptimizer.keySet().forEach(name -> ranks.putIfAbsent(name, last));
    List<OptimizerResult> results = new ArrayList<>();
    ranks.forEach(
        (name, rank) ->
            results.add(
                byOptimizer
                    .get(name)
                    .result(rank, noise, Optional.ofNullable(gains.get(name)), targetAccuracy)));
    return results;
  }

  private static List<List<Double>> lists(Map<String, NavigableMap<Long, Double>> accuracies) {
    return accuracies.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> List.copyOf(entry.getValue().values()))
        .toList();
  }

  private static void requireDistinctAndOf(List<String> optimizers, List<TrialRecord> trials) {
    Set<TrialSettings> seen = new HashSet<>();
    for (TrialRecord trial : trials) {
      TrialSettings settings = trial.settings();
      if (!optimizers.contains(settings.optimizer())) {
        throw new IllegalArgumentException(
            settings.fileName() + ": expected a trial of one of " + optimizers);
      }
      if (!seen.add(settings)) {
        throw new IllegalArgumentException(settings.fileName() + ": this trial is there twice");
      }
    }
  }

  private static List<TrialRecord> of(String optimizer, List<TrialRecord> trials) {
    return trials.stream().filter(trial -> trial.settings().optimizer().equals(optimizer)).toList();
  }

  private static Candidate find(String optimizer, List<Candidate> candidates) {
    return candidates.stream()
        .filter(candidate -> candidate.optimizer().equals(optimizer))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("optimizer " + optimizer + " has no candidate"));
  }
}
