package org.fashionmnist.compare.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HolmTest {

  /** 4 · 0.005, 3 · 0.01, 2 · 0.03, and 0.04, which must not fall below 0.06. */
  @Test
  void valuesAreCorrectedAsByHand() {
    assertCorrected(List.of(0.01, 0.04, 0.03, 0.005), 0.03, 0.06, 0.06, 0.02);
  }

  @Test
  void correctedValuesAreAtMostOne() {
    assertCorrected(List.of(0.5, 0.9, 0.4), 1, 1, 1);
  }

  @Test
  void singleValueStaysAndZerosStay() {
    assertCorrected(List.of(0.04), 0.04);
    assertCorrected(List.of(0.0, 0.0, 0.5), 0, 0, 0.5);
    assertThat(Holm.corrected(List.of())).isEmpty();
  }

  private static void assertCorrected(List<Double> pValues, double... expected) {
    List<Double> corrected = Holm.corrected(pValues);
    assertThat(corrected).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(corrected.get(i)).isCloseTo(expected[i], Offset.offset(1e-15));
    }
  }
}
