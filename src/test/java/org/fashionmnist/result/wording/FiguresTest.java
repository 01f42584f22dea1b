package org.fashionmnist.result.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fashionmnist.result.ConfidenceInterval;
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
  @CsvSource({
    "0.0031622776601683794, 0.00316",
    "1, 1",
    "10, 10",
    "1E-5, 0.00001",
    "0.05, 0.05",
    "12345678, 1.23e7"
  })
  void ratesHaveThreeDigits(double rate, String text) {
    assertThat(Figures.rate(rate)).isEqualTo(text);
  }

  @Test
  void sharesArePercentWithASpace() {
    assertThat(Figures.percent(0.8826)).isEqualTo("88.26 %");
    assertThat(Figures.percent(0.8826, 0)).isEqualTo("88 %");
    assertThat(Figures.percent(1)).isEqualTo("100.00 %");
    assertThat(Figures.roundPercent(0.85)).isEqualTo("85 %");
  }

  @Test
  void whatIsNotCertainIsNeitherNothingNorAHundredPercent() {
    assertThat(Figures.probability(0.99996)).isEqualTo("> 99.99 %");
    assertThat(Figures.probability(1)).isEqualTo("100.00 %");
    assertThat(Figures.probability(0.5)).isEqualTo("50.00 %");
    assertThat(Figures.probability(0.00004)).isEqualTo("< 0.01 %");
    assertThat(Figures.probability(0)).isEqualTo("0.00 %");
  }

  @Test
  void intervalsHaveBothEndsOrHalfTheirLength() {
    assertThat(Figures.percents(new ConfidenceInterval(0.8761, 0.8888)))
        .isEqualTo("87.61 % to 88.88 %");
    assertThat(Figures.points(new ConfidenceInterval(-0.0003, 0.004))).isEqualTo("−0.03 to 0.40");
    assertThat(Figures.halfLength(new ConfidenceInterval(0.88, 0.8894))).isEqualTo("0.47");
  }

  @ParameterizedTest
  @CsvSource({"0.33914, 0.3391", "2.5, 2.5000", "4.71E12, 4.71e12", "Infinity, Infinity"})
  void lossesHaveFourDecimals(double loss, String text) {
    assertThat(Figures.loss(loss)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.001, 0.001",
    "1E-5, 0.00001",
    "2, 2",
    "-1.2, −1.2",
    "1234567, 1234567",
    "1E30, 1e30",
    "1.25E-12, 1.25e−12",
    "0, 0"
  })
  void settingsArePlain(double value, String text) {
    assertThat(Figures.plain(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.000065, 6.5e−5", "-2, −2.0e0", "3e12, 3.0e12", "1e-10, 1.0e−10"})
  void exponentsHaveAMinusSignAndNoZeros(double value, String text) {
    assertThat(Figures.scientific(value, 1)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"3.11, 3.11", "0.01, 0.01", "0.0099, 9.9e−3", "1000, 1.0e3", "0, 0"})
  void sizesAreShort(double value, String text) {
    assertThat(Figures.size(value)).isEqualTo(text);
  }

  @Test
  void differencesHaveASign() {
    assertThat(Figures.difference(0.43, 2)).isEqualTo("+0.43");
    assertThat(Figures.difference(-6.96, 2)).isEqualTo("−6.96");
    assertThat(Figures.difference(-0.001, 2)).isEqualTo("+0.00");
  }

  @Test
  void countsHaveThousandsSetApart() {
    assertThat(Figures.count(60_000)).isEqualTo("60,000");
    assertThat(Figures.count(1, "seed")).isEqualTo("1 seed");
    assertThat(Figures.count(3000, "seed")).isEqualTo("3,000 seeds");
  }

  @ParameterizedTest
  @CsvSource({"0.214, 0.21 s", "4.2, 4.20 s", "14.23, 14.2 s", "200, 3 min 20 s"})
  void durationsHaveTwoOrThreeDigits(double seconds, String text) {
    assertThat(Figures.duration(seconds)).isEqualTo(text);
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
