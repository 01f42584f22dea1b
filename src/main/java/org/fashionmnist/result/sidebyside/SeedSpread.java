package org.fashionmnist.result.sidebyside;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A number of runs that differ by their seed alone.
 *
 * @param mean over the runs
 * @param standardDeviation of a single run, estimated from these (divisor n − 1)
 * @param lowest of the runs
 * @param highest of the runs
 */
public record SeedSpread(double mean, double standardDeviation, double lowest, double highest) {

  /**
   * The spread of a number.
   *
   * @param runs at least two
   */
  static SeedSpread of(List<FinishedRun> runs, ToDoubleFunction<FinishedRun> number) {
    double[] values = runs.stream().mapToDouble(number).toArray();
    double sum = 0;
    double lowest = values[0];
    double highest = values[0];
    for (double value : values) {
      sum += value;
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new SeedSpread(mean, Math.sqrt(squares / (values.length - 1)), lowest, highest);
  }
}
