package org.fashionmnist.result.run;

import java.util.List;

/**
 * What the layers looked like in the course of a training.
 *
 * @param epochs in order, beginning with epoch 1
 */
public record LayerHistory(List<LayerEpoch> epochs) {

  public LayerHistory {
    epochs = List.copyOf(epochs);
  }
}
