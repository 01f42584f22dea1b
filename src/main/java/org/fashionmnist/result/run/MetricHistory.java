package org.fashionmnist.result.run;

import java.util.List;
import java.util.Set;

/**
 * The course of a training with any loss and metrics, one entry an epoch.
 *
 * @param epochs in order, beginning with epoch 0, the untrained network
 * @param stopReason why the training ended, in a few words
 */
public record MetricHistory(List<MetricEpoch> epochs, String stopReason) {

  public MetricHistory {
    epochs = List.copyOf(epochs);
  }

  /** The keys of every epoch, in order. */
  public Set<String> keys() {
    return epochs.get(0).values().keySet();
  }

  /**
   * The numbers of a key, from epoch 0 on, for example {@code loss} or {@code val_mae}.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  public List<Double> values(String key) {
    if (!keys().contains(key)) {
      throw new IllegalArgumentException("expected one of %s, got '%s'".formatted(keys(), key));
    }
    return epochs.stream().map(epoch -> epoch.values().get(key)).toList();
  }

  public MetricEpoch last() {
    return epochs.get(epochs.size() - 1);
  }
}
