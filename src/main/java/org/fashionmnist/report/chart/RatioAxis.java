package org.fashionmnist.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis with few, round ticks. */
public final class RatioAxis extends LogAxis {

  private static final long serialVersionUID = 1L;

  private static final int MOST_TICKS = 6;

  private final int mostTicks;

  /** Share of the length that stays free at both ends. */
  private static final double PADDING = 0.04;

  /** Beyond these a power of ten is no normal number. */
  private static final double LEAST = 1e-300;

  private static final double MOST = 1e300;

  /** What fits between two powers of ten, from the coarsest choice to the finest. */
  private static final int[][] DIGITS = {{1}, {1, 3}, {1, 2, 5}};

  /**
   * @param lower smallest value that must be shown, greater than 0; one too small for a double to
   *     have all its digits is not
   * @param upper largest value that must be shown, at least {@code lower}
   */
  RatioAxis(String label, double lower, double upper) {
    this(label, lower, upper, MOST_TICKS);
  }

  /** The same with at most so many ticks, for a short axis. */
  RatioAxis(String label, double lower, double upper, int mostTicks) {
    super(label);
    this.mostTicks = mostTicks;
    double from = Math.min(Math.max(lower, LEAST), MOST);
    double to = Math.min(Math.max(upper, from), MOST);
    double padding = from == to ? 2 : Math.pow(10, PADDING * (Math.log10(to) - Math.log10(from)));
    setRange(Math.max(from / padding, LEAST), Math.min(to * padding, MOST));
    setMinorTickMarksVisible(false);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    TextAnchor anchor =
        RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
    return ticks().stream()
        .map(value -> new NumberTick(value, text(value), anchor, TextAnchor.CENTER, 0))
        .toList();
  }

  /** The values that are labeled. */
  List<Double> ticks() {
    List<Double> best = multiples(1, 1);
    for (int every = 2; best.size() > mostTicks; every++) {
      best = multiples(every, 1);
    }
    for (int[] digits : DIGITS) {
      List<Double> finer = multiples(1, digits);
      if (finer.size() > best.size() && finer.size() <= mostTicks) {
        best = finer;
      }
    }
    return best.size() >= 2 ? best : evenlySpaced();
  }

  /** These multiples of every so many-th power of ten. */
  private List<Double> multiples(int every, int... digits) {
    List<Double> values = new ArrayList<>();
    int lowest = (int) Math.floor(Math.log10(getLowerBound()));
    int highest = (int) Math.ceil(Math.log10(getUpperBound()));
    for (int exponent = lowest; exponent <= highest; exponent++) {
      for (int digit : digits) {
        if (Math.floorMod(exponent, every) == 0) {
          addIfShown(values, digit * power(exponent));
        }
      }
    }
    return values;
  }

  private List<Double> evenlySpaced() {
    double step = TickStep.of(getRange().getLength(), mostTicks).size();
    List<Double> values = new ArrayList<>();
    double first = Math.ceil(getLowerBound() / step);
    for (int i = 0; i <= mostTicks; i++) {
      addIfShown(values, (first + i) * step);
    }
    return values;
  }

  private void addIfShown(List<Double> values, double value) {
    if (getRange().contains(value)) {
      values.add(value);
    }
  }

  private static double power(int exponent) {
    return exponent < 0 ? 1 / Math.pow(10, -exponent) : Math.pow(10, exponent);
  }

  /** A positive number in at most three digits: {@code 0.0032}, {@code 3e−5}, {@code 1,200}. */
  public static String text(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent < -4 || exponent > 6) {
      return rounded.scaleByPowerOfTen(-exponent).toPlainString()
          + "e"
          + Figures.decimals(exponent, 0);
    }
    return exponent < 3 ? rounded.toPlainString() : Figures.count(rounded.longValue());
  }
}
