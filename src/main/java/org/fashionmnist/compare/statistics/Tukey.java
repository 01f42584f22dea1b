package org.fashionmnist.compare.statistics;

import java.util.HashMap;
import java.util.Map;

/**
 * All differences of two out of k means that share one estimated deviation, by the studentized
 * range q = √2·t: exact for means of equally many values, and on the safe side otherwise. For two
 * means it is the t-test.
 *
 * @see "J. W. Tukey, The problem of multiple comparisons, 1953"
 */
final class Tukey implements Simultaneous {

  private final int means;
  private final Map<Integer, StudentizedRange> ranges = new HashMap<>();
  private final Map<Integer, Double> criticalValues = new HashMap<>();

  /**
   * The rule for k means.
   *
   * @param means k, at least 2
   */
  Tukey(int means) {
    this.means = means;
  }

  @Override
  public double criticalValue(int degreesOfFreedom) {
    return criticalValues.computeIfAbsent(
        degreesOfFreedom, nu -> range(nu).quantileOfSurvival(LEVEL) / Math.sqrt(2));
  }

  @Override
  public double pValue(int degreesOfFreedom, double t) {
    return range(degreesOfFreedom).survivalProbability(Math.sqrt(2) * Math.abs(t));
  }

  private StudentizedRange range(int degreesOfFreedom) {
    return ranges.computeIfAbsent(degreesOfFreedom, nu -> new StudentizedRange(means, nu));
  }
}
