package org.fashionmnist.compare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.fashionmnist.result.PairedDifference;
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

  /** All three differ as in {@code PairedTTestTest}: p = 0.0742; the pair of sure p = 0 first. */
  @Test
  void pairsAreCorrectedForTheirNumber() {
    Ranking ranking =
        Ranking.of(
            Map.of(
                "a", seeds(0.81, 0.82, 0.83),
                "b", seeds(0.80, 0.80, 0.80),
                "c", seeds(0.70, 0.70, 0.70)));

    double p = 1 - Math.sqrt(12.0 / 14);
    PairedDifference ab = ranking.pairs().get(0);
    assertThat(ab.better()).isEqualTo("a");
    assertThat(ab.worse()).isEqualTo("b");
    assertThat(ab.meanDifference()).isEqualTo(0.02);
    assertThat(ab.pValue().orElseThrow()).isCloseTo(p, within(1e-9));
    assertThat(ab.distinguishable()).isFalse();
    assertThat(ab.seedsToSeparate().orElseThrow()).isBetween(4, 20);
    PairedDifference bc = ranking.pairs().get(2);
    assertThat(bc.pValue()).contains(0.0);
    assertThat(bc.distinguishable()).isTrue();
    assertThat(bc.seedsToSeparate()).isEmpty();
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
