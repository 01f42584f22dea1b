package org.fashionmnist.result.run;

import java.util.List;

/**
 * The course of a training run, one entry an epoch.
 *
 * @param epochs in order, beginning with epoch 0, the untrained network
 */
public record History(List<EpochMetrics> epochs) {

  public History {
    epochs = List.copyOf(epochs);
  }

  public EpochMetrics last() {
    return epochs.get(epochs.size() - 1);
  }

  /** Whether a validation split was measured. */
  public boolean hasValidation() {
    return !epochs.isEmpty() && epochs.get(0).validation().isPresent();
  }
}
