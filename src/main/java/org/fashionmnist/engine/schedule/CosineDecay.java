package org.fashionmnist.engine.schedule;

import java.util.List;

/**
 * From the base rate η down to a share s of it, along half a period of the cosine. In step t of T:
 *
 * <pre>
 * η·(s + (1 − s)·½·(1 + cos(π·t/T)))
 * </pre>
 *
 * <p>That is PyTorch's {@code CosineAnnealingLR}, which goes on with each step, as in the paper,
 * and not with each epoch. Steps after the last have the smallest rate.
 *
 * @see <a href="https://arxiv.org/abs/1608.03983">I. Loshchilov, F. Hutter, SGDR: stochastic
 *     gradient descent with warm restarts, 2017, eq. 5, without the restarts</a>
 * @param epochs of the way down, at least 1
 * @param minimumShare s, from 0 to 1
 */
public record CosineDecay(int epochs, double minimumShare) implements Schedule {

  public CosineDecay {
    Schedule.requireEpochs("cosine decay", epochs);
    if (!(minimumShare >= 0 && minimumShare <= 1)) {
      throw new IllegalArgumentException(
          "minimum share: expected from 0 to 1, got " + minimumShare);
    }
  }

  /** Down to 0. */
  public CosineDecay(int epochs) {
    this(epochs, 0);
  }

  @Override
  public double rateAt(
      double baseRate, long step, int stepsPerEpoch, List<Double> validationLosses) {
    double done = Math.min(1, step / ((double) epochs * stepsPerEpoch));
    return between(baseRate, baseRate * minimumShare, done);
  }

  /**
   * On the cosine from one rate to another.
   *
   * @param done share of the way, 0 to 1
   */
  static double between(double start, double end, double done) {
    return end + (start - end) * 0.5 * (1 + StrictMath.cos(Math.PI * done));
  }
}
