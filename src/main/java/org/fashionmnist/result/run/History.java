package org.fashionmnist.result.run;

import java.util.List;

/**
 * The course of a training run, one entry an epoch.
 *
 * @param epochs in order, beginning with epoch 0, the untrained network
 */
public record History(List<EpochMetrics> epochs) {

  /**
   * @throws IllegalArgumentException if an epoch is missing
   */
  public History {
    epochs = List.copyOf(epochs);
    for (int i = 0; i < epochs.size(); i++) {
      EpochMetrics epoch = epochs.get(i);
      if (epoch.epoch() != i
          || epoch.validation().isPresent() != epochs.get(0).validation().isPresent()) {
        throw new IllegalArgumentException(
            "expected epoch %d, with validation as in epoch 0, got %s".formatted(i, epoch));
      }
    }
  }

  public EpochMetrics last() {
    return epochs.get(epochs.size() - 1);
  }

  /** Whether a validation split was measured. */
  public boolean hasValidation() {
    return !epochs.isEmpty() && epochs.get(0).validation().isPresent();
  }
}
