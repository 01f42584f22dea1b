package org.fashionmnist.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceIntervalTest {

  /** 81 of 263 is the example that R. G. Newcombe (1998) calculates: 0.2553 to 0.3662. */
  @ParameterizedTest
  @CsvSource({
    "81,   263,   0.2552885198782742,  0.36620957698280004",
    "8826, 10000, 0.8761435310375107,  0.8887626334092475",
    "1,    10,    0.01787621309507289, 0.4041500267952385",
    "5,    10,    0.236593090512564,   0.763406909487436",
    "0,    10,    0,                   0.2775327998628892",
    "10,   10,    0.7224672001371106,  1",
    "0,    1,     0,                   0.7934506856227626",
  })
  void wilsonsIntervalHasKnownBounds(int successes, int trials, double low, double high) {
    ConfidenceInterval interval = ConfidenceInterval.wilson(successes, trials);

    assertThat(interval.low()).isCloseTo(low, within(1e-12));
    assertThat(interval.high()).isCloseTo(high, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 1000, 60_000, Integer.MAX_VALUE})
  void boundsStayBetweenZeroAndOneAndHoldTheShare(int trials) {
    for (int successes : new int[] {0, trials / 2, trials}) {
      ConfidenceInterval interval = ConfidenceInterval.wilson(successes, trials);
      double share = (double) successes / trials;

      assertThat(interval.low()).isBetween(0.0, share + 1e-15);
      assertThat(interval.high()).isBetween(share - 1e-15, 1.0);
    }
  }

  @Test
  void successesAndFailuresMirrorEachOther() {
    ConfidenceInterval successes = ConfidenceInterval.wilson(3, 17);
    ConfidenceInterval failures = ConfidenceInterval.wilson(14, 17);

    assertThat(failures.low()).isCloseTo(1 - successes.high(), within(1e-15));
    assertThat(failures.high()).isCloseTo(1 - successes.low(), within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-1, 10", "11, 10", "0, -1"})
  void countsOutOfRangeAreAnError(int successes, int trials) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfidenceInterval.wilson(successes, trials))
        .withMessageContaining(successes + "/" + trials);
  }
}
