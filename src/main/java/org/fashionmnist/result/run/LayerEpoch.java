package org.fashionmnist.result.run;

import java.util.List;
import org.fashionmnist.result.Range;

/**
 * What the layers looked like after an epoch.
 *
 * @param epoch epochs trained so far, from 1
 * @param layers that have weights, from input to output
 */
public record LayerEpoch(int epoch, List<LayerMetrics> layers) {

  public LayerEpoch {
    layers = List.copyOf(layers);
    Range.atLeast(1, "epoch", epoch);
  }

  /** The names of the layers, from input to output. */
  public List<String> layerNames() {
    return layers.stream().map(LayerMetrics::layer).toList();
  }
}
