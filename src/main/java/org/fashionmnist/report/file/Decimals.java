package org.fashionmnist.report.file;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Writes numbers of drawings with few decimals. It does without Java's shortest exact form of a
 * number, which takes longer to find than all else in the drawing of a chart.
 */
final class Decimals {

  private Decimals() {}

  /**
   * Writes a number without zeros at its end.
   *
   * @param value of a picture: finite, below 10¹²
   * @param digits behind the point at most, 0 to 6
   */
  static StringBuilder append(StringBuilder text, double value, int digits) {
    long one = powerOfTen(digits);
    long scaled = (long) Math.rint(value * one);
    if (scaled < 0) {
      text.append('-');
    }
    long size = Math.abs(scaled);
    text.append(size / one);
    long rest = size % one;
    if (rest > 0) {
      text.append('.');
      for (long unit = one / 10; rest > 0; unit /= 10) {
        text.append((char) ('0' + rest / unit));
        rest %= unit;
      }
    }
    return text;
  }

  /**
   * Writes a number rounded to so many digits that count, without an exponent.
   *
   * @param value any; what is not finite becomes {@code NaN}
   * @param digits 1 to 9
   */
  static StringBuilder appendSignificant(StringBuilder text, double value, int digits) {
    if (!Double.isFinite(value)) {
      return text.append("NaN");
    }
    if (value == 0) {
      return text.append('0');
    }
    int before = 1 + (int) Math.floor(Math.log10(Math.abs(value)));
    int behind = digits - before;
    return behind >= 0 && behind <= 6 && before <= 6
        ? append(text, value, behind)
        : text.append(
            new BigDecimal(value)
                .round(new MathContext(digits))
                .stripTrailingZeros()
                .toPlainString());
  }

  private static long powerOfTen(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }
}
