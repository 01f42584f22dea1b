package org.fashionmnist.result.run;

import java.util.List;

/**
 * What the layers looked like in the course of a training.
 *
 * @param epochs in order, beginning with epoch 1
 */
public record LayerHistory(List<LayerEpoch> epochs) {

  /**
   * @throws IllegalArgumentException if an epoch or a layer is missing
   */
  public LayerHistory {
    epochs = List.copyOf(epochs);
    for (int i = 0; i < epochs.size(); i++) {
      if (epochs.get(i).epoch() != i + 1
          || !epochs.get(i).layerNames().equals(epochs.get(0).layerNames())) {
        throw new IllegalArgumentException(
            "expected epoch %d with the layers of epoch 1, got %s".formatted(i + 1, epochs.get(i)));
      }
    }
  }
}
