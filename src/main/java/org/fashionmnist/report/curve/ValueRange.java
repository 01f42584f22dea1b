package org.fashionmnist.report.curve;

import java.util.ArrayList;
import java.util.List;

/**
 * The values an axis shows. An untrained network is so far from every trained one that a range with
 * both would press the course of the training into a line; then the range, and the curves with it,
 * begin after the first epoch.
 *
 * @param lower lowest value shown
 * @param upper highest value shown
 * @param firstIsOutside whether the first epoch lies beyond
 */
record ValueRange(double lower, double upper, boolean firstIsOutside) {

  /** Share of the span that stays free at both ends. */
  private static final double PADDING = 0.08;

  /** In the unit of {@code leastSpan}: a first value nearer than that presses nothing flat. */
  private static final double NEAR = 10;

  /** With fewer points after the first there is no course that could be pressed flat. */
  private static final int FEWEST_LATER_EPOCHS = 2;

  /**
   * @param curves what is drawn; those without points are ignored
   * @param leastSpan the smallest difference worth filling an axis with
   */
  static ValueRange of(List<Curve> curves, double leastSpan) {
    return of(curves, leastSpan, true);
  }

  /**
   * @param curves what is drawn; those without points are ignored
   * @param leastSpan the smallest difference worth filling an axis with
   * @param mayLeaveOut whether the first epoch may lie beyond
   */
  static ValueRange of(List<Curve> curves, double leastSpan, boolean mayLeaveOut) {
    List<Double> first = new ArrayList<>();
    List<Double> later = new ArrayList<>();
    int longest = 0;
    for (Curve curve : curves) {
      List<Curve.Point> points = curve.points();
      longest = Math.max(longest, points.size());
      for (int i = 0; i < points.size(); i++) {
        (i == 0 ? first : later).add(points.get(i).value());
      }
    }
    if (mayLeaveOut && longest > FEWEST_LATER_EPOCHS) {
      ValueRange trained = around(later, leastSpan, true);
      double span = Math.max(trained.upper - trained.lower, NEAR * leastSpan);
      if (first.stream().allMatch(v -> v < trained.lower - span || v > trained.upper + span)) {
        return trained;
      }
    }
    later.addAll(first);
    return around(later, leastSpan, false);
  }

  private static ValueRange around(List<Double> values, double leastSpan, boolean firstIsOutside) {
    double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    double missing = Math.max(0, leastSpan - (high - low));
    double padding = PADDING * Math.max(leastSpan, high - low) + missing / 2;
    return new ValueRange(low - padding, high + padding, firstIsOutside);
  }
}
