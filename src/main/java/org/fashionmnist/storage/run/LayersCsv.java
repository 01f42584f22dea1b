package org.fashionmnist.storage.run;

import org.fashionmnist.result.run.LayerEpoch;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.run.LayerMetrics;

/**
 * The course of the layers as CSV (RFC 4180 with "\n" line ends): a line for each layer of each
 * epoch. The share of dead units is empty where there can be none.
 */
final class LayersCsv {

  private LayersCsv() {}

  static String text(LayerHistory history) {
    StringBuilder csv = new StringBuilder("epoch,layer,update_ratio,dead_share\n");
    for (LayerEpoch epoch : history.epochs()) {
      for (LayerMetrics layer : epoch.layers()) {
        csv.append(epoch.epoch()).append(',');
        csv.append(layer.layer()).append(',');
        csv.append(layer.updateRatio()).append(',');
        csv.append(layer.deadShare().map(String::valueOf).orElse("")).append('\n');
      }
    }
    return csv.toString();
  }
}
