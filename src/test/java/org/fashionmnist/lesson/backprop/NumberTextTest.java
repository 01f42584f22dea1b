package org.fashionmnist.lesson.backprop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "0.15, 0.15",
    "-0.25, −0.25",
    "3, 3",
    "1200, 1200",
    "0.39249998, 0.3925",
    "0.5932700, 0.59327",
    "0.12345678, 0.123457",
    "0.00043856773, 0.0004386",
    "0.0000012346, 0.000001235",
    "0.00000012346, 1.235e−7",
    "-12345678, −1.235e7"
  })
  void isShortAndLosesNoSmallNumber(float value, String text) {
    assertThat(NumberText.of(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.12345678, 0.1235", "0.00043856773, 0.00044", "-0.5, −0.5", "0, 0"})
  void isBriefInTheDrawing(float value, String text) {
    assertThat(NumberText.brief(value)).isEqualTo(text);
  }
}
