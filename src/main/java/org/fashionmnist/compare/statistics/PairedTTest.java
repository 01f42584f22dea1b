package org.fashionmnist.compare.statistics;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.ConfidenceInterval;

/**
 * Whether the differences of two optimizers, seed by seed, could be chance.
 *
 * <p>Both start from the same weights and see the same batches, so much of what a seed does to one
 * it does to the other, and the differences scatter less than the accuracies. With mean d and
 * standard deviation s of n differences, under the assumption that they are normal and their true
 * mean is 0,
 *
 * <pre>t = d / (s / √n)</pre>
 *
 * <p>follows Student's t distribution with n − 1 degrees of freedom. Where several optimizers are
 * compared, s comes from all of them, with more degrees of freedom ({@link SeedBlocks}).
 *
 * @see <a href="https://doi.org/10.1093/biomet/6.1.1">Student, The probable error of a mean,
 *     1908</a>
 */
final class PairedTTest {

  private static final double POWER = 0.8;
  private static final int MAX_SEEDS = 1_000;

  private final Sample differences;
  private final double deviation;
  private final int degreesOfASeed;
  private final Simultaneous rule;
  private final Optional<Double> pValue;

  /**
   * A test of differences, one for each seed, by their own scatter.
   *
   * @param rule for all differences that are judged with this one
   * @throws IllegalArgumentException if there is none
   */
  PairedTTest(List<Double> differences, Simultaneous rule) {
    this(new Sample(differences), new Sample(differences).deviation(), 1, rule);
  }

  /**
   * A test of differences, one for each seed, by the scatter of all optimizers compared.
   *
   * @param rule for all differences that are judged with this one
   * @throws IllegalArgumentException if there is none
   */
  PairedTTest(List<Double> differences, SeedBlocks blocks, Simultaneous rule) {
    this(
        new Sample(differences), blocks.deviationOfDifference(), blocks.optimizerCount() - 1, rule);
  }

  private PairedTTest(Sample differences, double deviation, int degreesOfASeed, Simultaneous rule) {
    this.differences = differences;
    this.deviation = deviation;
    this.degreesOfASeed = degreesOfASeed;
    this.rule = rule;
    this.pValue = probability();
  }

  private int degreesOfFreedom(int seeds) {
    return degreesOfASeed * (seeds - 1);
  }

  double mean() {
    return differences.mean();
  }

  /** The interval of the mean difference by the rule; empty for a single seed. */
  Optional<ConfidenceInterval> interval() {
    int count = differences.count();
    if (count < 2) {
      return Optional.empty();
    }
    double halfWidth = rule.criticalValue(degreesOfFreedom(count)) * deviation / Math.sqrt(count);
    return Optional.of(new ConfidenceInterval(mean() - halfWidth, mean() + halfWidth));
  }

  /**
   * The probability of differences at least as large on average, were there none in truth,
   * corrected by the rule.
   *
   * <p>Differences that are all the same leave no room for chance: p is 1 if all are 0, and 0
   * otherwise, which overstates what a few seeds can say.
   *
   * @return 0 to 1; empty for a single seed
   */
  Optional<Double> pValue() {
    return pValue;
  }

  private Optional<Double> probability() {
    int count = differences.count();
    if (count < 2) {
      return Optional.empty();
    }
    if (deviation == 0) {
      return Optional.of(mean() == 0 ? 1.0 : 0.0);
    }
    double t = mean() / (deviation / Math.sqrt(count));
    return Optional.of(rule.pValue(degreesOfFreedom(count), t));
  }

  /** Whether chance alone does not explain the difference. */
  boolean isDistinguishable() {
    return pValue.filter(p -> p < Simultaneous.LEVEL).isPresent();
  }

  /**
   * How many seeds would show the difference in 80 of 100 comparisons, were mean and deviation
   * truly those observed. It is the smallest n with
   *
   * <pre>n ≥ ((c + t(0.8)) · s / d)²,   c the rule's critical value, both with n seeds</pre>
   *
   * <p>A rough number, since few seeds tell s and d roughly.
   *
   * @return at least 2; empty for a single seed, for a mean of 0, and above 1,000
   */
  Optional<Integer> seedsNeeded() {
    if (differences.count() < 2 || mean() == 0) {
      return Optional.empty();
    }
    double ratio = deviation / mean();
    if (!suffices(MAX_SEEDS, ratio)) {
      return Optional.empty();
    }
    int tooFew = 1;
    int enough = MAX_SEEDS;
    while (enough - tooFew > 1) { // the right side falls with n
      int middle = (tooFew + enough) / 2;
      if (suffices(middle, ratio)) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return Optional.of(enough);
  }

  private boolean suffices(int seeds, double ratio) {
    int degrees = degreesOfFreedom(seeds);
    double root = (rule.criticalValue(degrees) + new StudentT(degrees).quantile(POWER)) * ratio;
    return seeds >= root * root;
  }
}
