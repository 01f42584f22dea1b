package org.fashionmnist.train;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fashionmnist.result.EpochMetrics;
import org.fashionmnist.result.History;

/**
 * Stops when the training loss changes by less than a tolerance from one epoch to the next.
 *
 * @param tolerance positive
 */
public record LossTolerance(double tolerance) implements StopCriterion {

  /**
   * Checks the setting.
   *
   * @throws IllegalArgumentException unless it is positive
   */
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
  public Optional<String> reasonToStop(History history) {
    List<EpochMetrics> epochs = history.epochs();
    if (epochs.size() < 2) {
      return Optional.empty();
    }
    double before = epochs.get(epochs.size() - 2).training().loss();
    double change = Math.abs(history.last().training().loss() - before);
    if (change >= tolerance) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT, "training loss changed by %.3g, less than %s", change, tolerance));
  }
}
