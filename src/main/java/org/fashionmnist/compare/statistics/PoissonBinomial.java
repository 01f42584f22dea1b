package org.fashionmnist.compare.statistics;

/**
 * How many of N independent events happen, if event i has the probability pᵢ: the Poisson binomial
 * distribution. The events are added one after the other,
 *
 * <pre>P₀(0) = 1,   Pᵢ(k) = (1 − pᵢ) · Pᵢ₋₁(k) + pᵢ · Pᵢ₋₁(k − 1)</pre>
 *
 * <p>and P = P_N. With equal pᵢ this is the binomial distribution. All terms are positive, so
 * nothing cancels.
 */
final class PoissonBinomial {

  private PoissonBinomial() {}

  /**
   * The probabilities that none, one, … and all events happen; they sum up to 1.
   *
   * @param events the probability of each, 0 to 1
   * @return one entry more than {@code events}
   */
  static double[] probabilities(double... events) {
    double[] counts = new double[events.length + 1];
    counts[0] = 1;
    for (int i = 0; i < events.length; i++) {
      for (int k = i + 1; k > 0; k--) {
        counts[k] = (1 - events[i]) * counts[k] + events[i] * counts[k - 1];
      }
      counts[0] *= 1 - events[i];
    }
    return counts;
  }
}
