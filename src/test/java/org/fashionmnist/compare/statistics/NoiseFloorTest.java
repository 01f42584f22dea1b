package org.fashionmnist.compare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.fashionmnist.result.ConfidenceInterval;
import org.junit.jupiter.api.Test;

class NoiseFloorTest {

  /** Squares 2 · 0.01² and 0.5 · 0.02², over 2 + 1 degrees of freedom. */
  @Test
  void deviationIsPooledOverOptimizers() {
    double deviation =
        NoiseFloor.of(List.of(List.of(0.87, 0.88, 0.89), List.of(0.5, 0.52)))
            .orElseThrow()
            .deviation();

    assertThat(deviation).isCloseTo(Math.sqrt(0.0004 / 3), within(1e-12));
  }

  @Test
  void singleSeedsAddNothing() {
    assertThat(NoiseFloor.of(List.of(List.of(0.87), List.of()))).isEmpty();
    assertThat(NoiseFloor.of(List.of(List.of(0.87), List.of(0.5, 0.5))))
        .contains(new NoiseFloor(0, 1));
  }

  /** One optimizer of three seeds, deviation 0.01: 0.88 ± 4.3027 · 0.01 / √3. */
  @Test
  void intervalOfThreeValuesIsAsByHand() {
    List<Double> values = List.of(0.87, 0.88, 0.89);
    ConfidenceInterval interval =
        NoiseFloor.of(List.of(values)).orElseThrow().intervalOfMean(values).orElseThrow();

    assertThat(interval.low()).isCloseTo(0.88 - 0.0248414, within(1e-6));
    assertThat(interval.high()).isCloseTo(0.88 + 0.0248414, within(1e-6));
  }

  /** With the t quantile of 5 · 2 = 10 degrees of freedom, 2.2281, instead of 4.3027. */
  @Test
  void moreOptimizersMakeTheIntervalNarrower() {
    List<Double> values = List.of(0.87, 0.88, 0.89);
    NoiseFloor noise = NoiseFloor.of(Collections.nCopies(5, values)).orElseThrow();

    ConfidenceInterval interval = noise.intervalOfMean(values).orElseThrow();

    assertThat(interval.high()).isCloseTo(0.88 + 2.2281 * 0.01 / Math.sqrt(3), within(1e-6));
  }

  @Test
  void singleValueHasNoInterval() {
    NoiseFloor noise = new NoiseFloor(0.01, 4);

    assertThat(noise.intervalOfMean(List.of(0.88))).isEmpty();
    assertThat(noise.intervalOfMean(List.of())).isEmpty();
  }
}
