package org.fashionmnist.engine.schedule;

import java.util.List;
import org.fashionmnist.engine.optim.Optimizer;

/**
 * Up to the base rate and down again to almost nothing, each along half a period of the cosine:
 * PyTorch's {@code OneCycleLR} with two phases. The base rate η is the largest:
 *
 * <pre>
 * η / divFactor  →  η  →  η / (divFactor · finalDivFactor)
 * </pre>
 *
 * <p>The top is in step pctStart·T − 1 of T, counted from 0, the end in the last step. Steps after
 * it have the smallest rate. Momentum, which PyTorch turns the other way, stays as it is.
 *
 * @see <a href="https://arxiv.org/abs/1708.07120">L. N. Smith, N. Topin, Super-convergence: very
 *     fast training of neural networks using large learning rates, 2018</a>
 * @param epochs of the cycle, at least 1
 * @param pctStart share of the steps on the way up, at least 0 and below 1
 * @param divFactor the largest rate by the first, at least 1
 * @param finalDivFactor the first rate by the last, at least 1
 */
public record OneCycle(int epochs, double pctStart, double divFactor, double finalDivFactor)
    implements Schedule {

  private static final double DEFAULT_PCT_START = 0.3;
  private static final double DEFAULT_DIV_FACTOR = 25;
  private static final double DEFAULT_FINAL_DIV_FACTOR = 1e4;

  public OneCycle {
    Schedule.requireEpochs("one cycle", epochs);
    Optimizer.requireDecay("way up", pctStart);
    requireDivisor("divisor of the first rate", divFactor);
    requireDivisor("divisor of the last rate", finalDivFactor);
  }

  /** With PyTorch's other settings: 0.3, 25 and 10⁴. */
  public OneCycle(int epochs) {
    this(epochs, DEFAULT_PCT_START, DEFAULT_DIV_FACTOR, DEFAULT_FINAL_DIV_FACTOR);
  }

  private static void requireDivisor(String name, double divisor) {
    if (!(divisor >= 1) || Double.isInfinite(divisor)) {
      throw new IllegalArgumentException(
          "%s: expected a number of at least 1, got %s".formatted(name, divisor));
    }
  }

  @Override
  public double rateAt(
      double baseRate, long step, int stepsPerEpoch, List<Double> validationLosses) {
    double steps = (double) epochs * stepsPerEpoch;
    double top = pctStart * steps - 1;
    double firstRate = baseRate / divFactor;
    if (step < top) {
      return CosineDecay.between(firstRate, baseRate, step / top);
    }
    double done = (step - top) / (steps - 1 - top);
    return CosineDecay.between(baseRate, firstRate / finalDivFactor, Math.min(1, done));
  }
}
