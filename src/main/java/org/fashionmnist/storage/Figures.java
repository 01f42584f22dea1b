package org.fashionmnist.storage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** Numbers and lists as a report says them. */
public final class Figures {

  private static final double LEVEL = 0.05;

  private Figures() {}

  /** A share, for example {@code 88.90 %}. */
  public static String percent(double share) {
    return decimals(100 * share, 2) + " %";
  }

  /** A round share, for example {@code 85 %}. */
  public static String roundPercent(double share) {
    return significant(100 * share, 4) + " %";
  }

  /** A difference of shares, for example {@code 0.40 points}. */
  public static String points(double difference) {
    return pointNumber(difference) + " points";
  }

  /** The number in {@link #points}; never a negative zero. */
  public static String pointNumber(double difference) {
    String text = decimals(100 * difference, 2);
    return text.equals("-0.00") ? "0.00" : text.replace('-', '−');
  }

  /** A p-value, for example {@code p = 0.4}: with so many digits that its side of 5 % shows. */
  public static String pValue(double p) {
    if (p < 0.001) {
      return "p < 0.001";
    }
    int digits = 2;
    while (digits < 9 && (rounded(p, digits).doubleValue() < LEVEL) != (p < LEVEL)) {
      digits++;
    }
    return "p = " + significant(p, digits);
  }

  /** A learning rate, for example {@code 0.00316}. */
  public static String rate(double rate) {
    return significant(rate, 3);
  }

  public static String significant(double value, int digits) {
    return rounded(value, digits).stripTrailingZeros().toPlainString();
  }

  private static BigDecimal rounded(double value, int digits) {
    return BigDecimal.valueOf(value).round(new MathContext(digits));
  }

  public static String decimals(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** A count, for example {@code 60,000}. */
  public static String count(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A count of things, for example {@code 1 seed}, {@code 3 seeds}. */
  public static String count(int count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /** For example {@code A, B and C}. */
  public static String list(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
