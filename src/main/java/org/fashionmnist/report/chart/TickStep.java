package org.fashionmnist.report.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.util.Locale;

/**
 * The distance between the ticks of an axis: 1, 2 or 5 times a power of ten.
 *
 * @param size the distance
 * @param decimals digits after the point that tell neighboring ticks apart
 */
public record TickStep(double size, int decimals) {

  /** Beyond these a power of ten is no normal number. */
  private static final double LEAST = 1e-300;

  private static final double MOST = 1e300;

  /** From here on a number has more zeros than anyone counts. */
  private static final double LARGE = 1e7;

  /**
   * The finest step that cuts {@code span} into at most {@code most} parts.
   *
   * @param span greater than 0
   * @param most at least 1
   */
  public static TickStep of(double span, int most) {
    double part = span / most;
    double rough = part >= LEAST ? Math.min(part, MOST) : LEAST; // also where it is not a number
    int exponent = (int) Math.floor(Math.log10(rough));
    for (; ; exponent++) {
      for (int digit : new int[] {1, 2, 5}) {
        double size =
            exponent < 0 ? digit / Math.pow(10, -exponent) : digit * Math.pow(10, exponent);
        if (size >= rough * (1 - 1e-9)) {
          return new TickStep(size, Math.max(0, -exponent));
        }
      }
    }
  }

  /** As {@link #of}, for an axis whose ticks are whole numbers. */
  public static TickStep whole(double span, int most) {
    TickStep step = of(span, most);
    return step.size() < 1 ? new TickStep(1, 0) : step;
  }

  /** Numbers with these decimals and a unit. */
  public DecimalFormat format(String suffix) {
    return format("0", suffix);
  }

  /** Numbers with these decimals, thousands set apart. */
  DecimalFormat groupedFormat() {
    return format("#,##0", "");
  }

  private DecimalFormat format(String whole, String suffix) {
    String unit = suffix.isEmpty() ? "" : "'" + suffix + "'";
    if (size >= LARGE) {
      return new PowersOfTen("0.###E0" + unit);
    }
    String digits = decimals == 0 ? whole : whole + "." + "0".repeat(decimals);
    return new DecimalFormat(digits + unit, symbols());
  }

  private static DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign('−');
    symbols.setExponentSeparator("e");
    return symbols;
  }

  /** Writes {@code 2e31}, and 0 as {@code 0}. */
  private static final class PowersOfTen extends DecimalFormat {

    private static final long serialVersionUID = 1L;

    PowersOfTen(String pattern) {
      super(pattern, symbols());
    }

    @Override
    public StringBuffer format(double number, StringBuffer result, FieldPosition position) {
      return number == 0 ? result.append('0') : super.format(number, result, position);
    }
  }
}
