package org.fashionmnist.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 2, 0",
    "24, 2, 24",
    "45.314, 2, 45.31",
    "182.099, 2, 182.1",
    "-236.5, 2, -236.5",
    "-0.001, 2, 0",
    "-0.056, 2, -0.06",
    "0.999, 2, 1",
    "3.05, 1, 3",
    "0.70710678, 4, 0.7071",
    "1234567.25, 0, 1234567"
  })
  void numbersHaveNoMoreDigitsThanTheyNeed(double value, int digits, String written) {
    assertThat(Decimals.append(new StringBuilder(), value, digits)).hasToString(written);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "88.2599, 88.26",
    "0.000123456, 0.00012346",
    "1E-12, 0.000000000001",
    "123456789, 123460000",
    "-2.5562, -2.5562",
    "99999.6, 100000",
    "NaN, NaN",
    "Infinity, NaN"
  })
  void valuesHaveFiveDigits(double value, String written) {
    assertThat(Decimals.appendSignificant(new StringBuilder(), value, 5)).hasToString(written);
  }

  @Test
  void valuesOfAnySizeAreRoundedAsExactNumbersAre() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      double value = random.nextGaussian() * Math.pow(10, random.nextInt(13) - 6);
      String written = Decimals.appendSignificant(new StringBuilder(), value, 5).toString();
      assertThat(new BigDecimal(written))
          .as("%s", value)
          .isEqualByComparingTo(new BigDecimal(value).round(new MathContext(5)));
    }
  }
}
