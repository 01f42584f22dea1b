package org.fashionmnist.compare.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How much the seed alone changes a test accuracy. */
public final class NoiseFloor {

  private NoiseFloor() {}

  /**
   * The standard deviation over seeds, pooled over optimizers:
   *
   * <pre>s² = Σ Σ (x − mean of its optimizer)² / Σ (seeds of the optimizer − 1)</pre>
   *
   * <p>Two runs of one setting with different seeds then differ by less than 1.96 · √2 · s in 95 of
   * 100 cases, if accuracies scatter normally, and alike for all optimizers.
   *
   * @param accuracies of each optimizer, one for each seed
   * @return empty where no optimizer has two
   */
  public static Optional<Double> pooledDeviation(Collection<List<Double>> accuracies) {
    double squares = 0;
    int degreesOfFreedom = 0;
    for (List<Double> values : accuracies) {
      if (values.size() > 1) {
        squares += new Sample(values).squaredDeviations();
        degreesOfFreedom += values.size() - 1;
      }
    }
    return degreesOfFreedom == 0
        ? Optional.empty()
        : Optional.of(Math.sqrt(squares / degreesOfFreedom));
  }
}
