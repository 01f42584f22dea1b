package org.fashionmnist.engine.schedule;

import java.util.List;
import org.fashionmnist.engine.optim.Optimizer;

/**
 * The base rate, times a factor whenever the validation loss has gone for more than so many epochs
 * without improving: PyTorch's {@code ReduceLROnPlateau} for a loss, with its relative threshold.
 * An improvement is a loss below (1 − threshold) times the best before; after each reduction the
 * count begins anew.
 *
 * @param factor of each reduction, above 0 and at most 1
 * @param patience epochs without improvement that change nothing, at least 0
 * @param threshold share of the best loss, at least 0 and below 1
 */
public record ReduceOnPlateau(double factor, int patience, double threshold) implements Schedule {

  private static final double DEFAULT_THRESHOLD = 1e-4;

  public ReduceOnPlateau {
    Schedule.requireFactor(factor);
    if (patience < 0) {
      throw new IllegalArgumentException(
          "learning rate patience: expected at least 0, got " + patience);
    }
    Optimizer.requireDecay("threshold", threshold);
  }

  /** With PyTorch's threshold of 10⁻⁴. */
  public ReduceOnPlateau(double factor, int patience) {
    this(factor, patience, DEFAULT_THRESHOLD);
  }

  @Override
  public double rateAt(
      double baseRate, long step, int stepsPerEpoch, List<Double> validationLosses) {
    double best = Double.POSITIVE_INFINITY;
    int withoutImprovement = 0;
    int reductions = 0;
    for (int i = 0; i < validationLosses.size(); i++) { // an iterator would be garbage in each step
      double loss = validationLosses.get(i);
      if (loss < best * (1 - threshold)) {
        best = loss;
        withoutImprovement = 0;
      } else {
        withoutImprovement++;
      }
      if (withoutImprovement > patience) {
        reductions++;
        withoutImprovement = 0;
      }
    }
    return baseRate * StrictMath.pow(factor, reductions);
  }

  @Override
  public boolean needsValidation() {
    return true;
  }
}
