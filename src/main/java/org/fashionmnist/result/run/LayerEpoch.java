package org.fashionmnist.result.run;

import java.util.List;

/**
 * What the layers looked like after an epoch.
 *
 * @param epoch epochs trained so far, from 1
 * @param layers that have weights, from input to output
 */
public record LayerEpoch(int epoch, List<LayerMetrics> layers) {

  public LayerEpoch {
    layers = List.copyOf(layers);
  }
}
