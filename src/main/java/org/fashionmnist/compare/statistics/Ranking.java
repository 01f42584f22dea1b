package org.fashionmnist.compare.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.fashionmnist.result.comparison.PairedDifference;

/**
 * Optimizers in the order of their mean test accuracy, and which of them can be told apart.
 *
 * <p>The best has rank 1. Each next one is compared with the best of the rank before it: if their
 * difference is not significant, it shares that rank; otherwise it begins a new one, which is its
 * place in the order (1, 1, 3, …). Whether any two of different ranks can be told apart stands in
 * the pairs: it does not follow from the ranks.
 *
 * @param ranks of the optimizers, from the best to the worst mean; equal means by name
 * @param pairs every two that share a seed, in that order; their intervals and p-values hold for
 *     all of them together ({@link Tukey}; {@link Bonferroni} where they share too few seeds)
 */
public record Ranking(Map<String, Integer> ranks, List<PairedDifference> pairs) {

  public Ranking {
    ranks = Collections.unmodifiableMap(new LinkedHashMap<>(ranks));
    pairs = List.copyOf(pairs);
  }

  /**
   * Ranks optimizers.
   *
   * @param accuracies of each optimizer, by seed; those without any get no rank
   */
  public static Ranking of(Map<String, NavigableMap<Long, Double>> accuracies) {
    List<String> order =
        accuracies.keySet().stream()
            .filter(optimizer -> !accuracies.get(optimizer).isEmpty())
            .sorted(
                Comparator.comparingDouble((String o) -> -mean(accuracies.get(o)))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    List<PairedDifference> pairs = pairs(order, accuracies);
    return new Ranking(ranks(order, pairs), pairs);
  }

  private static double mean(NavigableMap<Long, Double> accuracies) {
    return new Sample(List.copyOf(accuracies.values())).mean();
  }

  private static List<PairedDifference> pairs(
      List<String> order, Map<String, NavigableMap<Long, Double>> accuracies) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      for (int j = i + 1; j < order.size(); j++) {
        Pair.of(order.get(i), order.get(j), accuracies).ifPresent(pairs::add);
      }
    }
    Optional<SeedBlocks> blocks = SeedBlocks.of(accuracies);
    if (blocks.isPresent()) {
      Simultaneous rule = new Tukey(blocks.get().optimizerCount());
      return pairs.stream()
          .map(pair -> pair.judged(new PairedTTest(pair.differences, blocks.get(), rule)))
          .toList();
    }
    int tests = (int) pairs.stream().filter(pair -> pair.differences.size() > 1).count();
    Simultaneous rule = new Bonferroni(Math.max(1, tests));
    return pairs.stream()
        .map(pair -> pair.judged(new PairedTTest(pair.differences, rule)))
        .toList();
  }

  private static Map<String, Integer> ranks(List<String> order, List<PairedDifference> pairs) {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    String best = null;
    for (String optimizer : order) {
      if (best == null || areTold(best, optimizer, pairs)) {
        best = optimizer;
        ranks.put(optimizer, ranks.size() + 1);
      } else {
        ranks.put(optimizer, ranks.get(best));
      }
    }
    return ranks;
  }

  private static boolean areTold(String one, String other, List<PairedDifference> pairs) {
    return pairs.stream()
        .filter(PairedDifference::distinguishable)
        .anyMatch(
            pair ->
                (pair.better().equals(one) && pair.worse().equals(other))
                    || (pair.better().equals(other) && pair.worse().equals(one)));
  }

  /**
   * Two optimizers over the seeds they share.
   *
   * @param better the one with the higher mean
   * @param worse the other
   * @param differences better minus worse, in the order of the seeds
   */
  private record Pair(String better, String worse, List<Double> differences) {

    static Optional<Pair> of(
        String one, String other, Map<String, NavigableMap<Long, Double>> accuracies) {
      List<Double> differences = SeedBlocks.differences(accuracies.get(one), accuracies.get(other));
      if (differences.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new Sample(differences).mean() >= 0
              ? new Pair(one, other, differences)
              : new Pair(
                  other, one, SeedBlocks.differences(accuracies.get(other), accuracies.get(one))));
    }

    PairedDifference judged(PairedTTest test) {
      return new PairedDifference(
          better,
          worse,
          test.mean(),
          test.interval(),
          test.pValue(),
          test.isDistinguishable(),
          test.isDistinguishable() ? Optional.empty() : test.seedsNeeded());
    }
  }
}
