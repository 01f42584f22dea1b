package org.fashionmnist.compare.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's t distribution: how a mean of few values, divided by its estimated error, scatters
 * about the true one.
 *
 * <p>Values are rounded to nine digits. Logarithm and power may differ between machines in their
 * last bits; the digits in a report may not.
 *
 * @param degreesOfFreedom at least 1
 * @see <a href="https://doi.org/10.1093/biomet/6.1.1">Student, The probable error of a mean,
 *     1908</a>
 */
record StudentT(int degreesOfFreedom) {

  private static final MathContext DIGITS = new MathContext(9);

  StudentT {
    if (degreesOfFreedom < 1) {
      throw new IllegalArgumentException(
          "degrees of freedom: expected at least 1, got " + degreesOfFreedom);
    }
  }

  /**
   * The value that a share of the distribution lies below.
   *
   * @param share above 0 and below 1
   */
  double quantile(double share) {
    return rounded(TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(share));
  }

  /** How probable a value at least as far from 0 as {@code t} is, on either side; 0 to 1. */
  double twoSidedProbability(double t) {
    double oneSide = TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t));
    return Math.min(1, rounded(2 * oneSide));
  }

  private static double rounded(double value) {
    return new BigDecimal(value).round(DIGITS).doubleValue();
  }
}
