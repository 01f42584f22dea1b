package org.fashionmnist.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as the page says them. */
public final class Words {

  private Words() {}

  /** For example {@code 60,000}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** For example {@code 88.90 %}. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  /** A difference of shares in points, for example {@code −0.28}. */
  public static String points(double share) {
    return decimals(100 * share, 2).replace('-', '−');
  }

  public static String decimals(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** For example {@code 0.0001}, as on the command line. */
  public static String plain(double value) {
    BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
    return number.abs().compareTo(BigDecimal.valueOf(1e7)) >= 0
        ? number.round(new MathContext(6)).toString()
        : number.toPlainString();
  }

  /** For example {@code 4.2 s}, {@code 3 min 20 s}. */
  public static String duration(double seconds) {
    if (seconds < 100) {
      return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    return "%d min %d s".formatted(whole / 60, whole % 60);
  }
}
