package org.fashionmnist.compare.statistics;

/**
 * How several differences are judged together: the probability that even one is taken for real, or
 * even one interval misses, by chance alone is at most {@link #LEVEL}. Intervals and p-values are
 * two sides of one rule: an interval excludes 0 exactly where p is below the level.
 */
interface Simultaneous {

  /** The probability of being taken in by chance that is put up with. */
  double LEVEL = 0.05;

  /** How many estimated errors of a mean difference its interval reaches to either side. */
  double criticalValue(int degreesOfFreedom);

  /**
   * The corrected p-value.
   *
   * @param t the mean difference, divided by its estimated error
   * @return 0 to 1
   */
  double pValue(int degreesOfFreedom, double t);
}
