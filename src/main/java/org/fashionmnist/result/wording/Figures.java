package org.fashionmnist.result.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.fashionmnist.result.ConfidenceInterval;

/** Numbers and lists as everything for people says them; what is negative has a minus sign, −. */
public final class Figures {

  /** What stands in the place of a number that there is not. */
  public static final String NONE = "–";

  private static final double LEVEL = 0.05;

  private Figures() {}

  /** A share, for example {@code 88.90 %}. */
  public static String percent(double share) {
    return percent(share, 2);
  }

  /** A share where there is little room, for example {@code 88.9 %}. */
  public static String percent(double share, int decimals) {
    return decimals(100 * share, decimals) + " %";
  }

  /** A round share, for example {@code 85 %}. */
  public static String roundPercent(double share) {
    return significant(100 * share, 4) + " %";
  }

  /**
   * A probability, as a share; less than all stays less than 100 %, more than none more than 0 %.
   */
  public static String probability(double share) {
    if (share > 0 && share < 0.00005) {
      return "< 0.01 %";
    }
    return share < 1 && share >= 0.99995 ? "> 99.99 %" : percent(share);
  }

  /** An interval of shares, for example {@code 87.61 % to 88.88 %}. */
  public static String percents(ConfidenceInterval interval) {
    return percent(interval.low()) + " to " + percent(interval.high());
  }

  /** A difference of shares, for example {@code 0.40 points}. */
  public static String points(double difference) {
    return pointNumber(difference) + " points";
  }

  /** The number in {@link #points}. */
  public static String pointNumber(double difference) {
    return decimals(100 * difference, 2);
  }

  /** An interval of differences, in points, for example {@code −0.03 to 0.40}. */
  public static String points(ConfidenceInterval interval) {
    return pointNumber(interval.low()) + " to " + pointNumber(interval.high());
  }

  /** Half of an interval of shares, in points: what stands behind ±. */
  public static String halfLength(ConfidenceInterval interval) {
    return pointNumber((interval.high() - interval.low()) / 2);
  }

  /** A p-value, for example {@code p = 0.4}: with so many digits that its side of 5 % shows. */
  public static String pValue(double p) {
    return (p < 0.001 ? "p " : "p = ") + pNumber(p);
  }

  /** What {@link #pValue} says, without its name: {@code 0.4}, {@code < 0.001}. */
  public static String pNumber(double p) {
    if (p < 0.001) {
      return "< 0.001";
    }
    int digits = 2;
    while (digits < 9 && (rounded(p, digits).doubleValue() < LEVEL) != (p < LEVEL)) {
      digits++;
    }
    return significant(p, digits);
  }

  /**
   * A loss, for example {@code 0.3391}; a large one is {@code 117,047.1}, one beyond all measure
   * {@code 4.71e12}.
   */
  public static String loss(double loss) {
    double size = Math.abs(loss);
    return size < 1e6 ? decimals(loss, size < 1000 ? 4 : 1) : scientific(loss, 2);
  }

  /** A learning rate that was computed, for example {@code 0.00316}. */
  public static String rate(double rate) {
    return significant(rate, 3);
  }

  /** A setting as it was given, for example {@code 0.0001}. */
  public static String plain(double value) {
    return readable(BigDecimal.valueOf(value).stripTrailingZeros());
  }

  public static String significant(double value, int digits) {
    return readable(rounded(value, digits).stripTrailingZeros());
  }

  /** Without a power of ten, unless there were more zeros than anyone counts. */
  private static String readable(BigDecimal number) {
    int exponent = number.precision() - number.scale() - 1;
    if (number.signum() == 0 || (exponent >= -9 && exponent < 7)) {
      return signed(number.toPlainString());
    }
    BigDecimal digits = number.round(new MathContext(6)).scaleByPowerOfTen(-exponent);
    return signed(digits.stripTrailingZeros().toPlainString() + "e" + exponent);
  }

  private static BigDecimal rounded(double value, int digits) {
    return BigDecimal.valueOf(value).round(new MathContext(digits));
  }

  /** So many digits after the point, thousands set apart; never a negative zero. */
  public static String decimals(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    return text.matches("-[0.]+") ? text.substring(1) : signed(text);
  }

  /** As {@link #decimals}, with a sign before what is not negative, too. */
  public static String difference(double value, int decimals) {
    String text = decimals(value, decimals);
    return text.startsWith("−") ? text : "+" + text;
  }

  /** One digit before the point, for example {@code 1.2e−7}. */
  public static String scientific(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "e", value);
    return value == 0 ? "0" : signed(text.replaceFirst("e\\+?(-?)0?", "e$1"));
  }

  /** A positive number of any size: {@code 3.11}, {@code 6.6e−19}. */
  public static String size(double value) {
    return value >= 0.01 && value < 1000 ? decimals(value, 2) : scientific(value, 1);
  }

  private static String signed(String number) {
    return number.replace('-', '−');
  }

  /** A count, for example {@code 60,000}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A count of things, for example {@code 1 seed}, {@code 3 seeds}. */
  public static String count(long count, String one) {
    return count(count) + " " + one + (count == 1 ? "" : "s");
  }

  /** A count of things whose plural is irregular, for example {@code 1 class}. */
  public static String count(long count, String one, String several) {
    return count(count) + " " + (count == 1 ? one : several);
  }

  /** A number of seconds: {@code 4.21}, {@code 14.2}. */
  public static String seconds(double seconds) {
    return decimals(seconds, seconds < 10 ? 2 : 1);
  }

  /** For example {@code 4.21 s}, {@code 3 min 20 s}. */
  public static String duration(double seconds) {
    if (seconds < 100) {
      return seconds(seconds) + " s";
    }
    long whole = Math.round(seconds);
    return "%d min %d s".formatted(whole / 60, whole % 60);
  }

  /** For example {@code A, B and C}. */
  public static String list(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
