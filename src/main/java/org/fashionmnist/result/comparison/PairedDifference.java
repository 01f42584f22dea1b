package org.fashionmnist.result.comparison;

import java.util.Optional;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.Range;

/**
 * Two optimizers side by side, seed by seed, over the seeds that both were tested with.
 *
 * @param better name of the one with the higher mean test accuracy over these seeds
 * @param worse name of the other
 * @param meanDifference of test accuracy over these seeds, at least 0
 * @param interval of that mean; in 95 of 100 comparisons the intervals of all pairs hold. Empty
 *     with a single seed
 * @param pValue of the difference among all pairs; empty with a single seed
 * @param distinguishable whether the p-value is below 0.05, which is where the interval excludes 0
 * @param seedsToSeparate about how many seeds it would take to tell them apart, if they are as far
 *     apart as they seem; empty where they are told apart, where a single seed says nothing about
 *     it, or where no number of seeds up to 1,000 would do
 */
public record PairedDifference(
    String better,
    String worse,
    double meanDifference,
    Optional<ConfidenceInterval> interval,
    Optional<Double> pValue,
    boolean distinguishable,
    Optional<Integer> seedsToSeparate) {

  /**
   * @throws IllegalArgumentException if both are the same, or a number is out of its range
   */
  public PairedDifference {
    if (better.equals(worse)) {
      throw new IllegalArgumentException(
          "a pair must be of two optimizers, and is of %s and itself".formatted(better));
    }
    Range.share("mean difference", meanDifference);
    pValue.ifPresent(p -> Range.share("p-value", p));
    seedsToSeparate.ifPresent(seeds -> Range.atLeast(1, "seeds to separate", seeds));
  }

  /** How far one of the two is behind the other; negative if it is ahead. */
  public double behind(OptimizerResult optimizer) {
    return worse.equals(optimizer.optimizer()) ? meanDifference : -meanDifference;
  }
}
