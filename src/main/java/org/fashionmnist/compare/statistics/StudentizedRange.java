package org.fashionmnist.compare.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The distribution of the studentized range: how far the largest and the smallest of k normal
 * values are apart, divided by a deviation s that is estimated with ν degrees of freedom,
 *
 * <pre>P(q) = ∫ f(s) · k ∫ φ(z) (Φ(z) − Φ(z − q·s))ᵏ⁻¹ dz ds,   ν·s² ~ χ²(ν)</pre>
 *
 * <p>Both integrands vanish smoothly at both ends (the outer one over the logarithm of s), where
 * the trapezoidal rule converges exponentially. Probabilities are rounded to nine digits, as those
 * of {@link StudentT}, and quantiles to seven.
 *
 * @see <a href="https://doi.org/10.1093/biomet/31.1-2.20">D. Newman, The distribution of range in
 *     samples from a normal population, 1939</a>
 */
final class StudentizedRange {

  private static final MathContext DIGITS = new MathContext(9);
  private static final MathContext QUANTILE_DIGITS = new MathContext(7);
  private static final double PRECISION = 1e-9;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private static final double LARGEST_Z = 8;
  private static final int INNER_STEPS = 64;
  private static final int OUTER_STEPS = 96;

  /** What lies outside the outer integral at either end. */
  private static final double TAIL = 1e-9;

  private final int groups;
  private final double[] deviations = new double[OUTER_STEPS + 1];
  private final double[] weights = new double[OUTER_STEPS + 1];
  private final double[] z = new double[INNER_STEPS + 1];
  private final double[] density = new double[INNER_STEPS + 1];
  private final double[] below = new double[INNER_STEPS + 1];

  /**
   * The distribution for k values and ν degrees of freedom.
   *
   * @param groups k, at least 2
   * @param degreesOfFreedom ν, at least 1
   */
  StudentizedRange(int groups, int degreesOfFreedom) {
    if (groups < 2 || degreesOfFreedom < 1) {
      throw new IllegalArgumentException(
          "expected at least 2 groups and 1 degree of freedom, got %d and %d"
              .formatted(groups, degreesOfFreedom));
    }
    this.groups = groups;
    placeDeviations(ChiSquaredDistribution.of(degreesOfFreedom), degreesOfFreedom);
    double step = 2 * LARGEST_Z / INNER_STEPS;
    for (int i = 0; i <= INNER_STEPS; i++) {
      z[i] = -LARGEST_Z + i * step;
      density[i] = NORMAL.density(z[i]) * step;
      below[i] = NORMAL.cumulativeProbability(z[i]);
    }
  }

  private void placeDeviations(ChiSquaredDistribution chiSquared, int degreesOfFreedom) {
    double low = 0.5 * Math.log(chiSquared.inverseCumulativeProbability(TAIL) / degreesOfFreedom);
    double high = 0.5 * Math.log(chiSquared.inverseSurvivalProbability(TAIL) / degreesOfFreedom);
    double step = (high - low) / OUTER_STEPS;
    for (int j = 0; j <= OUTER_STEPS; j++) {
      double s = Math.exp(low + j * step);
      deviations[j] = s;
      weights[j] =
          chiSquared.density(degreesOfFreedom * s * s) * 2 * degreesOfFreedom * s * s * step;
    }
  }

  /** How probable a range of more than {@code q} deviations is; 0 to 1. */
  double survivalProbability(double q) {
    double below = 0;
    for (int j = 0; j <= OUTER_STEPS; j++) {
      below += weights[j] * probabilityWithin(q * deviations[j]);
    }
    return Math.max(0, Math.min(1, rounded(1 - below)));
  }

  /** That the range of k standard normal values is less than {@code width}. */
  private double probabilityWithin(double width) {
    double sum = 0;
    for (int i = 0; i <= INNER_STEPS; i++) {
      double share = below[i] - NORMAL.cumulativeProbability(z[i] - width);
      sum += density[i] * Math.pow(share, groups - 1);
    }
    return groups * sum;
  }

  /**
   * The range that is exceeded with a probability.
   *
   * @param probability above 0 and below 1
   */
  double quantileOfSurvival(double probability) {
    double low = 0;
    double high = 8;
    while (survivalProbability(high) > probability) {
      low = high;
      high *= 2;
    }
    while (high - low > PRECISION * high) {
      double middle = (low + high) / 2;
      if (survivalProbability(middle) > probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new BigDecimal((low + high) / 2).round(QUANTILE_DIGITS).doubleValue();
  }

  private static double rounded(double value) {
    return new BigDecimal(value).round(DIGITS).doubleValue();
  }
}
