package org.fashionmnist.compare.statistics;

import java.util.List;
import java.util.Optional;

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
 * <p>follows Student's t distribution with n − 1 degrees of freedom.
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

  /**
   * A test of differences, one for each seed.
   *
   * @throws IllegalArgumentException if there is none
   */
  public PairedTTest(List<Double> differences) {
    this.differences = new Sample(differences);
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
    double deviation = differences.deviation();
    double mean = differences.mean();
    if (deviation == 0) {
      return Optional.of(mean == 0 ? 1.0 : 0.0);
    }
    double t = mean / (deviation / Math.sqrt(differences.count()));
    return Optional.of(new StudentT(differences.count() - 1).twoSidedProbability(t));
  }

  /**
   * How many seeds would show the difference in 80 of 100 comparisons, were mean and deviation
   * truly those observed. It is the smallest n with
   *
   * <pre>n ≥ ((t(1 − level/2; n − 1) + t(0.8; n − 1)) · s / d)²</pre>
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
    double ratio = differences.deviation() / mean;
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

  private static boolean suffices(int seeds, double ratio, double level) {
    StudentT t = new StudentT(seeds - 1);
    double root = (t.quantile(1 - level / 2) + t.quantile(POWER)) * ratio;
    return seeds >= root * root;
  }
}
