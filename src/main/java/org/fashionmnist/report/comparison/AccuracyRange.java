package org.fashionmnist.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.curve.SharedRange;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.comparison.OptimizerResult;

/** Which test accuracies an axis shows, in percent. */
final class AccuracyRange {

  /** The smallest difference worth filling the axis with, in percentage points. */
  private static final double LEAST_SPAN = 0.5;

  /** What is only so many times as far from the best as the edge is shown too. */
  private static final double NEARLY = 2;

  private AccuracyRange() {}

  /**
   * All seeds but those far behind, and intervals that are not much wider than these.
   *
   * @param noise what two runs of one setting differ by, in points; empty where that is unknown
   */
  static SharedRange of(List<OptimizerResult> results, Optional<Double> noise) {
    List<Double> means = new ArrayList<>();
    List<Double> seeds = new ArrayList<>();
    for (OptimizerResult result : results) {
      result.testAccuracies().stream()
          .mapToDouble(a -> a)
          .average()
          .ifPresent(mean -> means.add(100 * mean));
      result.testAccuracies().forEach(accuracy -> seeds.add(100 * accuracy));
    }
    double least = Math.max(LEAST_SPAN, noise.orElse(0.0));
    double edge = SharedRange.ofValues(means, means, 3 * least, Measure.ACCURACY).lower();
    double high = seeds.stream().mapToDouble(v -> v).max().orElse(edge);
    double farthest = high - NEARLY * (high - edge);
    boolean allFit = seeds.stream().allMatch(v -> v >= farthest);
    double low =
        seeds.stream().mapToDouble(v -> v).filter(v -> allFit || v >= edge).min().orElse(edge);
    double most = Math.max(least, high - low);
    double lowest = low;
    double highest = high;
    for (OptimizerResult result : results) {
      Optional<ConfidenceInterval> interval = result.testInterval();
      if (interval.isPresent()) {
        double from = 100 * interval.get().low();
        lowest = Math.min(lowest, from < low - most ? low : from);
        highest = Math.max(highest, Math.min(100 * interval.get().high(), high + most));
      }
    }
    double missing = Math.max(0, 1.4 * least - (highest - lowest)) / 2;
    double padding = 0.05 * (highest - lowest) + missing;
    return new SharedRange(lowest - padding, highest + padding);
  }

  /** Whether a seed, a mean or an end of an interval lies beyond a range. */
  static boolean isLeft(List<OptimizerResult> results, SharedRange range) {
    return results.stream()
        .flatMap(
            result ->
                Stream.concat(
                    result.testAccuracies().stream(),
                    result.testInterval().stream().flatMap(i -> Stream.of(i.low(), i.high()))))
        .anyMatch(accuracy -> !range.shows(100 * accuracy));
  }
}
