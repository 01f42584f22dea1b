package org.fashionmnist.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "0, p < 0.001",
    "0.00099, p < 0.001",
    "0.001, p = 0.001",
    "0.0123, p = 0.012",
    "0.04996, p = 0.04996",
    "0.05, p = 0.05",
    "0.05004, p = 0.05",
    "0.4, p = 0.4",
    "0.404, p = 0.4",
    "1, p = 1",
  })
  void roundedProbabilityStaysOnItsSideOfFivePercent(double p, String text) {
    assertThat(Figures.pValue(p)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.0031622776601683794, 0.00316", "1, 1", "10, 10", "1E-5, 0.00001", "0.05, 0.05"})
  void ratesHaveThreeDigitsAndNoExponent(double rate, String text) {
    assertThat(Figures.rate(rate)).isEqualTo(text);
  }

  @Test
  void smallNegativeDifferencesAreZero() {
    assertThat(Figures.points(-0.00001)).isEqualTo("0.00 points");
    assertThat(Figures.points(-0.004)).isEqualTo("−0.40 points");
  }

  @Test
  void listsAreRead() {
    assertThat(Figures.list(List.of())).isEmpty();
    assertThat(Figures.list(List.of("A"))).isEqualTo("A");
    assertThat(Figures.list(List.of("A", "B", "C"))).isEqualTo("A, B and C");
  }
}
