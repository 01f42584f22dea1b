package org.fashionmnist.compare.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.ConfidenceInterval;

/**
 * How much the seed alone changes a test accuracy: the standard deviation over seeds, pooled over
 * optimizers,
 *
 * <pre>s² = Σ Σ (x − mean of its optimizer)² / Σ (seeds of the optimizer − 1)</pre>
 *
 * <p>What two runs may then differ by is {@link
 * org.fashionmnist.result.comparison.Comparison#seedDifference}.
 *
 * @param deviation s
 * @param degreesOfFreedom its denominator, at least 1
 */
public record NoiseFloor(double deviation, int degreesOfFreedom) {

  /**
   * The noise floor of a comparison.
   *
   * @param accuracies of each optimizer, one for each seed
   * @return empty where no optimizer has two
   */
  public static Optional<NoiseFloor> of(Collection<List<Double>> accuracies) {
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
        : Optional.of(new NoiseFloor(Math.sqrt(squares / degreesOfFreedom), degreesOfFreedom));
  }

  /**
   * The 95 % interval of an optimizer's mean x̄ over n seeds, by Student's t distribution with the
   * degrees of freedom of s:
   *
   * <pre>x̄ ± t(0.975) · s / √n</pre>
   *
   * @return empty for fewer than two values
   * @see <a href="https://doi.org/10.1093/biomet/6.1.1">Student, The probable error of a mean,
   *     1908</a>
   */
  public Optional<ConfidenceInterval> intervalOfMean(List<Double> values) {
    if (values.size() < 2) {
      return Optional.empty();
    }
    double mean = new Sample(values).mean();
    double halfWidth =
        new StudentT(degreesOfFreedom).quantile(0.975) * deviation / Math.sqrt(values.size());
    return Optional.of(new ConfidenceInterval(mean - halfWidth, mean + halfWidth));
  }
}
