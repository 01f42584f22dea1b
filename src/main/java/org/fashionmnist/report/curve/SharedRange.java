package org.fashionmnist.report.curve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The values an axis shows for curves that are compared. One curve far behind the others, or the
 * first epochs of all, would press the differences that matter into a line; then the range leaves
 * them out on the side of the worse values.
 *
 * @param lower lowest value shown
 * @param upper highest value shown
 */
public record SharedRange(double lower, double upper) {

  /** Share of the span that stays free at both ends. */
  private static final double PADDING = 0.06;

  /** The edge is so many times as far from the best value as the middle one. */
  private static final double REACH = 3;

  /** What is only this much farther than the edge is shown too. */
  private static final double NEARLY = 1.5;

  /** Share of a curve's points that may be left out at its beginning. */
  private static final double EARLY_SHARE = 0.15;

  /**
   * The range for curves that approach their best values from left to right.
   *
   * @param curves at least one
   */
  public static SharedRange ofCurves(List<Series> curves, Measure measure) {
    double sign = measure.lowerIsBetter() ? -1 : 1;
    List<Double> all = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    List<Double> early = new ArrayList<>();
    for (Series curve : curves) {
      List<Series.Point> points = curve.points();
      points.forEach(point -> all.add(sign * point.y()));
      ends.add(sign * curve.last().y());
      early.add(sign * points.get((int) (EARLY_SHARE * points.size())).y());
    }
    double least = 2 * measure.leastSpan();
    double edge = Math.min(edge(ends, least), edge(early, measure.leastSpan()));
    double best = Collections.max(all);
    double worst = Collections.min(all);
    ToDoubleFunction<Series.Point> betterEdge =
        measure.lowerIsBetter() ? point -> -point.low() : Series.Point::high;
    double highest =
        curves.stream()
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(betterEdge)
            .max()
            .orElse(best);
    boolean allFit = best - worst <= NEARLY * (best - edge);
    return padded(allFit ? worst : Math.max(worst, edge), highest, measure).signed(sign);
  }

  /**
   * The range for values of which higher ones are better.
   *
   * @param values at least one
   * @param leaders those that decide how far down values are worth showing, at least one
   * @param least difference from the best that is shown where there are values
   */
  public static SharedRange ofValues(
      List<Double> values, List<Double> leaders, double least, Measure measure) {
    double worst = Math.max(Collections.min(values), edge(leaders, least));
    return padded(worst, Collections.max(values), measure);
  }

  /** The worst value worth showing: some times as far from the best as the middle one is. */
  private static double edge(List<Double> values, double least) {
    List<Double> fromTheBest = values.stream().sorted(Comparator.reverseOrder()).toList();
    double best = fromTheBest.get(0);
    double middle = fromTheBest.get(fromTheBest.size() / 2);
    return best - Math.max(least, REACH * (best - middle));
  }

  private static SharedRange padded(double low, double high, Measure measure) {
    double missing = Math.max(0, measure.leastSpan() - (high - low));
    double padding = PADDING * (high - low + missing) + missing / 2;
    return new SharedRange(low - padding, high + padding);
  }

  private SharedRange signed(double sign) {
    return sign > 0 ? this : new SharedRange(-upper, -lower);
  }

  /** Whether a value lies on the axis. */
  public boolean shows(double value) {
    return value >= lower && value <= upper;
  }
}
