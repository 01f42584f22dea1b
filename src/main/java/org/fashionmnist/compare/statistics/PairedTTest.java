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
public final class PairedTTest {

  /** The probability of being taken in by chance that is put up with. */
  public static final double LEVEL = 0.05;

  private static final double POWER = 0.8;
  private static final int MAX_SEEDS = 1_000;

  private final Sample differences;
  private final double deviation;
  private final int groups;

  /**
   * A test of differences, one for each seed, by their own scatter.
   *
   * @throws IllegalArgumentException if there is none
   */
  public PairedTTest(List<Double> differences) {
    this(new Sample(differences), new Sample(differences).deviation(), 2);
  }

  /**
   * A test of differences, one for each seed, by the scatter of all optimizers compared.
   *
   * @throws IllegalArgumentException if there is none
   */
  public PairedTTest(List<Double> differences, SeedBlocks blocks) {
    this(new Sample(differences), blocks.deviationOfDifference(), blocks.optimizerCount());
  }

  private PairedTTest(Sample differences, double deviation, int groups) {
    this.differences = differences;
    this.deviation = deviation;
    this.groups = groups;
  }

  private StudentT distribution(int seeds) {
    return new StudentT((groups - 1) * (seeds - 1));
  }

  /** The 95 % interval of the mean difference; empty for a single seed. */
  public Optional<ConfidenceInterval> interval() {
    int count = differences.count();
    if (count < 2) {
      return Optional.empty();
    }
    double halfWidth = distribution(count).quantile(0.975) * deviation / Math.sqrt(count);
    double mean = differences.mean();
    return Optional.of(new ConfidenceInterval(mean - halfWidth, mean + halfWidth));
  }

  /**
   * The probability of differences at least as large on average, were there none in truth.
   *
   * <p>Differences that are all the same leave no room for chance: p is 1 if all are 0, and 0
   * otherwise, which overstates what a few seeds can say.
   *
   * @return 0 to 1; empty for a single seed
   */
  public Optional<Double> pValue() {
    if (differences.count() < 2) {
      return Optional.empty();
    }
    double mean = differences.mean();
    if (deviation == 0) {
      return Optional.of(mean == 0 ? 1.0 : 0.0);
    }
    double t = mean / (deviation / Math.sqrt(differences.count()));
    return Optional.of(distribution(differences.count()).twoSidedProbability(t));
  }

  /**
   * How many seeds would show the difference in 80 of 100 comparisons, were mean and deviation
   * truly those observed. It is the smallest n with
   *
   * <pre>n ≥ ((t(1 − level/2) + t(0.8)) · s / d)²,   t of the degrees of freedom of n seeds</pre>
   *
   * <p>A rough number, since few seeds tell s and d roughly.
   *
   * @param level probability below which a difference counts, above 0 and below 1: divide it by the
   *     number of tests where several are made
   * @return at least 2; empty for a single seed, for a mean of 0, and above 1,000
   */
  public Optional<Integer> seedsNeeded(double level) {
    double mean = differences.mean();
    if (differences.count() < 2 || mean == 0) {
      return Optional.empty();
    }
    double ratio = deviation / mean;
    if (!suffices(MAX_SEEDS, ratio, level)) {
      return Optional.empty();
    }
    int tooFew = 1;
    int enough = MAX_SEEDS;
    while (enough - tooFew > 1) { // the right side falls with n
      int middle = (tooFew + enough) / 2;
      if (suffices(middle, ratio, level)) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return Optional.of(enough);
  }

  private boolean suffices(int seeds, double ratio, double level) {
    StudentT t = distribution(seeds);
    double root = (t.quantile(1 - level / 2) + t.quantile(POWER)) * ratio;
    return seeds >= root * root;
  }
}
