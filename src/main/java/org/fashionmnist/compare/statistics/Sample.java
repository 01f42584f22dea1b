package org.fashionmnist.compare.statistics;

import java.util.List;

/**
 * Accuracies, or differences of accuracies.
 *
 * @param values at least one
 */
record Sample(List<Double> values) {

  Sample {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("expected at least one value");
    }
  }

  int count() {
    return values.size();
  }

  /** Rounded, so that it does not depend on the order of the values. */
  double mean() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return Shares.rounded(sum / count());
  }

  /** Σ(x − mean)²; exactly 0 where all values are equal, though their mean may be rounded. */
  double squaredDeviations() {
    if (values.stream().distinct().count() == 1) {
      return 0;
    }
    double mean = mean();
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum;
  }

  /** Standard deviation with n − 1 in the denominator; of a single value not a number. */
  double deviation() {
    return count() == 1 ? Double.NaN : Math.sqrt(squaredDeviations() / (count() - 1));
  }
}
