package org.fashionmnist.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * An axis on which far from zero equal ratios are equally long, for numbers of both signs. It shows
 * {@link #place} of them: logarithms with a sign, but in a straight line through zero between the
 * two innermost ticks.
 */
public final class SignedRatioAxis extends NumberAxis {

  private static final long serialVersionUID = 1L;

  private static final double PADDING = 0.08;

  private final int lowestExponent;
  private final int highestExponent;

  /**
   * @param most the largest number without sign that must be shown, greater than 0
   * @param decades powers of ten below it that are told apart
   */
  public SignedRatioAxis(String label, double most, int decades) {
    super(label);
    highestExponent = (int) Math.ceil(Math.log10(most));
    lowestExponent = highestExponent - decades;
    double end = Math.max(1, place(most)) + PADDING;
    setRange(-end, end);
  }

  /** Where a number belongs on this axis. */
  public double place(double value) {
    double ratio = Math.abs(value) / Math.pow(10, lowestExponent);
    double distance = ratio < 1 ? ratio : 1 + Math.log10(ratio);
    return Math.copySign(distance, value);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    TextAnchor anchor =
        RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
    List<NumberTick> ticks = new ArrayList<>();
    ticks.add(new NumberTick(0.0, "0", anchor, TextAnchor.CENTER, 0));
    for (int exponent = highestExponent; exponent >= lowestExponent; exponent--) {
      double value = Math.pow(10, exponent);
      if (getRange().contains(place(value))) {
        String text = exponent == -4 ? "1e−4" : RatioAxis.text(value); // 0.0001 is too wide
        ticks.add(new NumberTick(place(value), text, anchor, TextAnchor.CENTER, 0));
        ticks.add(new NumberTick(-place(value), "−" + text, anchor, TextAnchor.CENTER, 0));
      }
    }
    return ticks;
  }
}
