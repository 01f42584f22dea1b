package org.fashionmnist.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioAxisTest {

  @ParameterizedTest
  @CsvSource({"1e-6, 10", "1e-3, 0.1", "0.002, 0.004", "20, 90", "0.01, 0.01", "1, 1e9"})
  void ticksAreFewAndShown(double lower, double upper) {
    RatioAxis axis = new RatioAxis("rate", lower, upper);
    assertThat(axis.getRange().contains(lower)).isTrue();
    assertThat(axis.getRange().contains(upper)).isTrue();
    assertThat(axis.ticks()).hasSizeBetween(2, 6).allMatch(axis.getRange()::contains).isSorted();
  }

  /** The last one has no room for two numbers between its ends. */
  @ParameterizedTest
  @CsvSource({
    "1e-320, 0.01",
    "1e-320, 1e308",
    "4.9e-324, 1e-310",
    "1e308, 1e308",
    "1, 1.0000000000000002"
  })
  @Timeout(10)
  void anyRangeHasFewTicks(double lower, double upper) {
    assertThat(new RatioAxis("rate", lower, upper).ticks())
        .hasSizeLessThanOrEqualTo(7)
        .allMatch(value -> value > 0 && Double.isFinite(value))
        .isSorted();
  }

  @Test
  void wideAxisHasPowersOfTen() {
    assertThat(new RatioAxis("rate", 1e-4, 1).ticks()).containsExactly(1e-4, 1e-3, 1e-2, 0.1, 1.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.001; 0.001",
        "0.0031622776601683795; 0.00316",
        "0.00001; 1e−5",
        "0.0000316; 3.16e−5",
        "1; 1",
        "87.5; 87.5",
        "1200; 1,200",
        "100; 100"
      })
  void numbersAreShort(double value, String text) {
    assertThat(RatioAxis.text(value)).isEqualTo(text);
  }
}
