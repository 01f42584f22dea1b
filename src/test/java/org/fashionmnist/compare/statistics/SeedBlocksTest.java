package org.fashionmnist.compare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SeedBlocksTest {

  @Test
  void whatOptimizerOrSeedExplainIsNotChance() {
    SeedBlocks blocks =
        SeedBlocks.of(Map.of("a", seeds(0.8, 0.82, 0.81), "b", seeds(0.7, 0.72, 0.71)))
            .orElseThrow();

    assertThat(blocks.deviation()).isZero();
  }

  @Test
  void twoOptimizersAreThePairedTest() {
    NavigableMap<Long, Double> a = seeds(0.81, 0.82, 0.85);
    NavigableMap<Long, Double> b = seeds(0.80, 0.80, 0.80);
    List<Double> differences = List.of(0.01, 0.02, 0.05);

    SeedBlocks blocks = SeedBlocks.of(Map.of("a", a, "b", b)).orElseThrow();

    PairedTTest byBlocks = new PairedTTest(differences, blocks, new Tukey(2));
    PairedTTest alone = new PairedTTest(differences, new Bonferroni(1));
    assertThat(byBlocks.pValue().orElseThrow())
        .isCloseTo(alone.pValue().orElseThrow(), within(1e-8));
    assertThat(byBlocks.interval().orElseThrow().low())
        .isCloseTo(alone.interval().orElseThrow().low(), within(1e-8));
  }

  /** Residuals ±1/4 point each: s² = 4 · (1/4)² / 1. */
  @Test
  void deviationIsAsByHand() {
    SeedBlocks blocks =
        SeedBlocks.of(Map.of("a", seeds(0.81, 0.80), "b", seeds(0.80, 0.80))).orElseThrow();

    assertThat(blocks.deviation()).isCloseTo(0.005, within(1e-12));
  }

  @Test
  void onlySeedsThatAllShareCount() {
    NavigableMap<Long, Double> more = seeds(0.81, 0.80);
    more.put(7L, 0.1);

    assertThat(SeedBlocks.of(Map.of("a", more, "b", seeds(0.80, 0.80))))
        .isEqualTo(SeedBlocks.of(Map.of("a", seeds(0.81, 0.80), "b", seeds(0.80, 0.80))));
  }

  @Test
  void oneOptimizerOrOneSeedSaysNothing() {
    assertThat(SeedBlocks.of(Map.of("a", seeds(0.81, 0.80)))).isEmpty();
    assertThat(SeedBlocks.of(Map.of("a", seeds(0.81), "b", seeds(0.80)))).isEmpty();
    assertThat(SeedBlocks.of(Map.of("a", seeds(0.81, 0.8), "b", new TreeMap<>()))).isEmpty();
  }

  private static NavigableMap<Long, Double> seeds(double... accuracies) {
    NavigableMap<Long, Double> bySeed = new TreeMap<>();
    for (int i = 0; i < accuracies.length; i++) {
      bySeed.put(101L + i, accuracies[i]);
    }
    return bySeed;
  }
}
