package org.fashionmnist.lesson.backprop;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they stand in a formula. */
public final class NumberText {

  private static final int DECIMALS = 6;

  /** Below this, six decimals would leave fewer than four digits. */
  private static final BigDecimal SMALL = new BigDecimal("0.001");

  private static final BigDecimal TINY = new BigDecimal("0.000001");
  private static final BigDecimal LARGE = new BigDecimal("1000000");
  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

  private NumberText() {}

  /**
   * A number to six decimals, without zeros at the end, such as 0.15; to four digits where it is
   * small.
   */
  public static String of(float value) {
    return of(value == 0 ? BigDecimal.ZERO : new BigDecimal(Float.toString(value)), DECIMALS);
  }

  /** As {@link #of(float)}. */
  public static String of(double value) {
    return of(BigDecimal.valueOf(value), DECIMALS);
  }

  /** To four decimals, for places where there is little room. */
  public static String brief(float value) {
    return of(value == 0 ? BigDecimal.ZERO : new BigDecimal(Float.toString(value)), 4);
  }

  /** As {@link #brief(float)}. */
  public static String brief(double value) {
    return of(BigDecimal.valueOf(value), 4);
  }

  /** To three decimals, for the cells of a grid. */
  public static String cell(float value) {
    return of(value == 0 ? BigDecimal.ZERO : new BigDecimal(Float.toString(value)), 3);
  }

  /** A number as an operand: a negative one is in parentheses. */
  public static String operand(float value) {
    return enclosed(of(value));
  }

  private static String enclosed(String text) {
    return text.startsWith("−") ? "(" + text + ")" : text;
  }

  private static String of(BigDecimal number, int decimals) {
    BigDecimal exact = number.stripTrailingZeros();
    BigDecimal size = exact.abs();
    String text;
    if (exact.signum() == 0) {
      text = "0";
    } else if (size.compareTo(TINY) < 0 || size.compareTo(LARGE) >= 0) {
      text = exponent(exact.round(decimals == 3 ? TWO_DIGITS : FOUR_DIGITS));
    } else if (exact.scale() <= decimals) {
      text = exact.toPlainString();
    } else if (size.compareTo(SMALL) < 0) {
      text = plain(exact.round(decimals == DECIMALS ? FOUR_DIGITS : TWO_DIGITS));
    } else {
      text = plain(exact.setScale(decimals, RoundingMode.HALF_EVEN));
    }
    return text.replace('-', '−');
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** One digit before the point, for example {@code 1.235e-7}. */
  private static String exponent(BigDecimal number) {
    int power = number.precision() - number.scale() - 1;
    return number.scaleByPowerOfTen(-power).stripTrailingZeros().toPlainString() + "e" + power;
  }
}
