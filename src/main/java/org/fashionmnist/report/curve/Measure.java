package org.fashionmnist.report.curve;

import java.util.function.ToDoubleFunction;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.wording.Figures;

/**
 * A score that is drawn over the epochs.
 *
 * @param title its name, in a title
 * @param axisLabel its name and unit, beside the axis
 * @param suffix the unit behind a number
 * @param value the score in that unit
 * @param decimals digits after the point of a single value
 * @param lowerIsBetter whether the best value is the lowest
 * @param leastSpan the smallest difference worth looking at, in its unit
 */
public record Measure(
    String title,
    String axisLabel,
    String suffix,
    ToDoubleFunction<Scores> value,
    int decimals,
    boolean lowerIsBetter,
    double leastSpan) {

  public static final Measure LOSS =
      new Measure("Loss", "mean cross-entropy (nats)", "", Scores::loss, 4, true, 0.01);

  public static final Measure ACCURACY =
      new Measure("Accuracy", "correct images", " %", s -> 100 * s.accuracy(), 2, false, 1);

  /** Of scores from 0 to 1. */
  public static final Measure SQUARED_ERROR =
      ofMetric("Mean squared error", "mean squared error of score ÷ 100", "", 5, 1e-4);

  public static final Measure POINTS_OFF =
      ofMetric("Mean absolute error", "points beside the true score", "", 2, 0.5);

  private static Measure ofMetric(
      String title, String axisLabel, String suffix, int decimals, double leastSpan) {
    return new Measure(title, axisLabel, suffix, Measure::noScore, decimals, true, leastSpan);
  }

  private static double noScore(Scores scores) {
    throw new UnsupportedOperationException("a metric of its own, not a part of " + scores);
  }

  /** A value with its unit, for example {@code 88.42 %}. */
  public String text(double value) {
    return Figures.decimals(value, decimals) + suffix;
  }
}
