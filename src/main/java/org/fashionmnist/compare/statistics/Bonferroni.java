package org.fashionmnist.compare.statistics;

/**
 * Any differences: each has its share of the level, and its p-value is multiplied by their number.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1961.10482090">O. J. Dunn, Multiple comparisons
 *     among means, 1961</a>
 * @param tests how many differences, at least 1
 */
record Bonferroni(int tests) implements Simultaneous {

  /** The level of a single difference. */
  double share() {
    return LEVEL / tests;
  }

  @Override
  public double criticalValue(int degreesOfFreedom) {
    return new StudentT(degreesOfFreedom).quantile(1 - share() / 2);
  }

  @Override
  public double pValue(int degreesOfFreedom, double t) {
    return corrected(new StudentT(degreesOfFreedom).twoSidedProbability(t));
  }

  /** The p-value of one difference among all. */
  double corrected(double pValue) {
    return Math.min(1, tests * pValue);
  }
}
