package org.fashionmnist.engine.stop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Stops when the training loss changes by less than a tolerance from one epoch to the next.
 *
 * @param tolerance positive
 */
public record LossTolerance(double tolerance) implements StopCriterion {

  public LossTolerance {
    if (!(tolerance > 0)) {
      throw new IllegalArgumentException("tolerance: expected a positive number, got " + tolerance);
    }
  }

  @Override
  public boolean needsValidation() {
    return false;
  }

  @Override
  public Optional<String> reasonToStop(LossCourse losses) {
    List<Double> training = losses.training();
    int last = training.size() - 1;
    if (last < 1) {
      return Optional.empty();
    }
    double change = Math.abs(training.get(last) - training.get(last - 1));
    if (change >= tolerance) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "training loss changed by %.3g, less than %s",
            change,
            BigDecimal.valueOf(tolerance).stripTrailingZeros().toPlainString()));
  }
}
