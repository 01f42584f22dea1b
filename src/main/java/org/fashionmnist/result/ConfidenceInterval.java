package org.fashionmnist.result;

/**
 * A 95 % confidence interval of a share, a mean or a difference.
 *
 * @param low lower bound; of a share 0 to 1
 * @param high upper bound; of a share 0 to 1
 */
public record ConfidenceInterval(double low, double high) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public ConfidenceInterval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "expected an interval from low to high, got %s to %s".formatted(low, high));
    }
  }

  /** The 97.5 % quantile of the normal distribution. */
  public static final double NORMAL_QUANTILE = 1.959963984540054;

  /**
   * The Wilson score interval of {@code successes} in {@code trials} independent trials.
   *
   * <p>With p = successes / trials, n = trials and z = 1.96 it is
   *
   * <pre>(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)</pre>
   *
   * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">E. B. Wilson, Probable inference,
   *     the law of succession, and statistical inference, 1927</a>
   * @throws IllegalArgumentException unless 0 ≤ successes ≤ trials and trials ≥ 1
   */
  public static ConfidenceInterval wilson(int successes, int trials) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "expected 0 <= successes <= trials and trials >= 1, got " + successes + "/" + trials);
    }
    double p = (double) successes / trials;
    double zz = NORMAL_QUANTILE * NORMAL_QUANTILE / trials;
    double center = p + zz / 2;
    double halfWidth = NORMAL_QUANTILE * Math.sqrt(p * (1 - p) / trials + zz / (4.0 * trials));
    return new ConfidenceInterval(
        Math.max(0, (center - halfWidth) / (1 + zz)), Math.min(1, (center + halfWidth) / (1 + zz)));
  }
}
