package org.fashionmnist.compare.statistics;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.ConfidenceInterval;

/** What range the true mean of few values lies in. */
public final class MeanInterval {

  private MeanInterval() {}

  /**
   * The 95 % interval of the mean x̄ of n values with standard deviation s, by Student's t
   * distribution with n − 1 degrees of freedom:
   *
   * <pre>x̄ ± t(0.975; n − 1) · s / √n</pre>
   *
   * @return empty for fewer than two values, which say nothing about how far they scatter
   * @see <a href="https://doi.org/10.1093/biomet/6.1.1">Student, The probable error of a mean,
   *     1908</a>
   */
  public static Optional<ConfidenceInterval> of(List<Double> values) {
    return values.size() < 2 ? Optional.empty() : Optional.of(of(new Sample(values)));
  }

  private static ConfidenceInterval of(Sample sample) {
    double mean = sample.mean();
    double halfWidth =
        new StudentT(sample.count() - 1).quantile(0.975)
            * sample.deviation()
            / Math.sqrt(sample.count());
    return new ConfidenceInterval(mean - halfWidth, mean + halfWidth);
  }
}
