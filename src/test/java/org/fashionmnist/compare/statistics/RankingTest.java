package org.fashionmnist.compare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.fashionmnist.result.comparison.PairedDifference;
import org.junit.jupiter.api.Test;

class RankingTest {

  @Test
  void optimizersShareTheRankOfTheBestTheyCannotBeToldApartFrom() {
    // b and c differ from a by noise; d is far below all, e differs from d by noise
    Ranking ranking =
        Ranking.of(
            Map.of(
                "e", seeds(0.7010, 0.7020, 0.6990, 0.7000),
                "d", seeds(0.7020, 0.7000, 0.7010, 0.7030),
                "c", seeds(0.8800, 0.8830, 0.8810, 0.8790),
                "b", seeds(0.8830, 0.8800, 0.8800, 0.8820),
                "a", seeds(0.8820, 0.8810, 0.8800, 0.8830)));

    assertThat(ranking.ranks())
        .containsExactly(entry("a", 1), entry("b", 1), entry("c", 1), entry("d", 4), entry("e", 4));
    assertThat(ranking.pairs()).hasSize(10);
  }

  /**
   * The residuals of a are −2/3, 0 and 2/3 points, those of b and c half as much and reversed: with
   * four degrees of freedom the deviation of a difference is √(2/3) points. So t = 2√(9/2) = 3√2
   * for a and b, the least of three.
   */
  @Test
  void allOptimizersTellWhatIsLeftToChance() {
    Ranking ranking =
        Ranking.of(
            Map.of(
                "a", seeds(0.81, 0.82, 0.83),
                "b", seeds(0.80, 0.80, 0.80),
                "c", seeds(0.70, 0.70, 0.70)));

    // By the range of three means, q = √2·t = 6 with four degrees of freedom
    double p = new StudentizedRange(3, 4).survivalProbability(6);
    PairedDifference ab = ranking.pairs().get(0);
    assertThat(ab.better()).isEqualTo("a");
    assertThat(ab.worse()).isEqualTo("b");
    assertThat(ab.meanDifference()).isEqualTo(0.02);
    assertThat(ab.pValue().orElseThrow()).isCloseTo(p, within(1e-9));
    assertThat(ab.distinguishable()).isTrue();
    assertThat(ab.seedsToSeparate()).isEmpty();
    assertThat(ranking.ranks()).containsExactly(entry("a", 1), entry("b", 2), entry("c", 3));
  }

  /**
   * Whatever the scatter: an interval without 0 and a verdict that it may be chance exclude each
   * other.
   */
  @Test
  void intervalsAndVerdictsNeverContradictEachOther() {
    SplittableRandom random = new SplittableRandom(7);
    int told = 0;
    int open = 0;
    for (int round = 0; round < 60; round++) {
      Map<String, NavigableMap<Long, Double>> accuracies = new TreeMap<>();
      for (String name : List.of("a", "b", "c", "d", "e").subList(0, 2 + round % 4)) {
        double level = 0.85 + 0.004 * random.nextInt(8);
        double[] seeds = new double[2 + round % 3];
        Arrays.setAll(seeds, i -> level + 0.002 * random.nextDouble());
        accuracies.put(name, seeds(seeds));
      }
      for (PairedDifference pair : Ranking.of(accuracies).pairs()) {
        assertThat(pair.interval().orElseThrow().low() > 0)
            .as("%s", pair)
            .isEqualTo(pair.distinguishable());
        told += pair.distinguishable() ? 1 : 0;
        open += pair.distinguishable() ? 0 : 1;
      }
    }
    assertThat(told).isGreaterThan(20);
    assertThat(open).isGreaterThan(20);
  }

  @Test
  void pairsAreJudgedTogether() {
    Ranking ranking =
        Ranking.of(
            Map.of(
                "a", seeds(0.83, 0.81, 0.82),
                "b", seeds(0.81, 0.82, 0.80),
                "c", seeds(0.80, 0.80, 0.83)));

    assertThat(ranking.ranks().values()).containsOnly(1);
    assertThat(ranking.pairs()).noneMatch(PairedDifference::distinguishable);
    double p = 0.721960422; // of SciPy, for the range q = 1.13389 of three means, 4 degrees
    assertThat(ranking.pairs().get(0).pValue().orElseThrow()).isCloseTo(p, within(1e-7));
    assertThat(ranking.pairs().get(1).pValue().orElseThrow()).isCloseTo(p, within(1e-7));
    assertThat(ranking.pairs().get(2).pValue().orElseThrow()).isCloseTo(1, within(1e-7));
    assertThat(ranking.pairs().get(0).seedsToSeparate().orElseThrow()).isGreaterThan(3);
  }

  @Test
  void equalMeansAreInTheOrderOfTheirNames() {
    Ranking ranking = Ranking.of(Map.of("b", seeds(0.3, 0.2, 0.1), "a", seeds(0.1, 0.2, 0.3)));

    assertThat(ranking.ranks()).containsExactly(entry("a", 1), entry("b", 1));
    PairedDifference pair = ranking.pairs().get(0);
    assertThat(pair.better()).isEqualTo("a");
    assertThat(pair.meanDifference()).isZero();
    assertThat(pair.pValue()).contains(1.0);
  }

  @Test
  void singleSeedTellsNothingApart() {
    Ranking ranking = Ranking.of(Map.of("a", seeds(0.9), "b", seeds(0.1)));

    assertThat(ranking.ranks()).containsExactly(entry("a", 1), entry("b", 1));
    PairedDifference pair = ranking.pairs().get(0);
    assertThat(pair.meanDifference()).isEqualTo(0.8);
    assertThat(pair.interval()).isEmpty();
    assertThat(pair.pValue()).isEmpty();
    assertThat(pair.distinguishable()).isFalse();
  }

  @Test
  void onlyCommonSeedsAreCompared() {
    NavigableMap<Long, Double> late = new TreeMap<>(Map.of(102L, 0.85, 103L, 0.86));
    NavigableMap<Long, Double> other = new TreeMap<>(Map.of(999L, 0.5));
    Ranking ranking =
        Ranking.of(Map.of("a", seeds(0.9, 0.84), "b", late, "c", other, "d", new TreeMap<>()));

    assertThat(ranking.ranks().keySet()).containsExactly("a", "b", "c");
    assertThat(ranking.pairs()).hasSize(1);
    PairedDifference pair = ranking.pairs().get(0);
    assertThat(pair.better()).isEqualTo("b");
    assertThat(pair.meanDifference()).isEqualTo(0.01);
  }

  private static NavigableMap<Long, Double> seeds(double... accuracies) {
    NavigableMap<Long, Double> bySeed = new TreeMap<>();
    for (int i = 0; i < accuracies.length; i++) {
      bySeed.put(101L + i, accuracies[i]);
    }
    return bySeed;
  }
}
