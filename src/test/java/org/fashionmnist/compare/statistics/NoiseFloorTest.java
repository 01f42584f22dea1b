package org.fashionmnist.compare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoiseFloorTest {

  /** Squares 2 · 0.01² and 0.5 · 0.02², over 2 + 1 degrees of freedom. */
  @Test
  void deviationIsPooledOverOptimizers() {
    double deviation =
        NoiseFloor.pooledDeviation(List.of(List.of(0.87, 0.88, 0.89), List.of(0.5, 0.52)))
            .orElseThrow();

    assertThat(deviation).isCloseTo(Math.sqrt(0.0004 / 3), within(1e-12));
  }

  @Test
  void singleSeedsAddNothing() {
    assertThat(NoiseFloor.pooledDeviation(List.of(List.of(0.87), List.of()))).isEmpty();
    assertThat(NoiseFloor.pooledDeviation(List.of(List.of(0.87), List.of(0.5, 0.5)))).contains(0.0);
  }
}
