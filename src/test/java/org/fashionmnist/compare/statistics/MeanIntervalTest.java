package org.fashionmnist.compare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fashionmnist.result.ConfidenceInterval;
import org.junit.jupiter.api.Test;

class MeanIntervalTest {

  /** Mean 0.88, deviation 0.01, three values: 0.88 ± 4.3027 · 0.01 / √3. */
  @Test
  void intervalOfThreeValuesIsAsByHand() {
    ConfidenceInterval interval = MeanInterval.of(List.of(0.87, 0.88, 0.89)).orElseThrow();

    assertThat(interval.low()).isCloseTo(0.88 - 0.0248414, within(1e-6));
    assertThat(interval.high()).isCloseTo(0.88 + 0.0248414, within(1e-6));
  }

  @Test
  void equalValuesHaveAnIntervalWithoutWidth() {
    assertThat(MeanInterval.of(List.of(0.1, 0.1, 0.1))).contains(new ConfidenceInterval(0.1, 0.1));
  }

  @Test
  void singleValueHasNoInterval() {
    assertThat(MeanInterval.of(List.of(0.88))).isEmpty();
    assertThat(MeanInterval.of(List.of())).isEmpty();
  }
}
