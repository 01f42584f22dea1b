package org.fashionmnist.result.comparison;

import java.util.Optional;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.Range;

/**
 * What tuning the learning rate is worth to one optimizer: its test accuracy at the tuned rate
 * minus that at the default rate, seed by seed.
 *
 * @param mean of these differences; negative where the default does better
 * @param interval of that mean; in 95 of 100 comparisons the intervals of all optimizers hold.
 *     Empty with a single seed
 * @param pValue of the difference among those of all optimizers; empty with a single seed
 * @param distinguishable whether the p-value is below 0.05, which is where the interval excludes 0
 */
public record TuningGain(
    double mean,
    Optional<ConfidenceInterval> interval,
    Optional<Double> pValue,
    boolean distinguishable) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public TuningGain {
    if (!(mean >= -1 && mean <= 1)) {
      throw new IllegalArgumentException("expected -1 to 1 as mean, got " + mean);
    }
    pValue.ifPresent(p -> Range.share("p-value", p));
  }
}
