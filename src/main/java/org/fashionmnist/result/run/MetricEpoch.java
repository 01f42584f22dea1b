package org.fashionmnist.result.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a network came to after one epoch, measured with the weights at its end over the whole set.
 *
 * @param epoch epochs trained so far; 0 is the untrained network
 * @param values by Keras's keys, in order: {@code loss}, the metrics, and each with {@code val_}
 *     before it where validation examples were measured
 * @param learningRate rate used in this epoch; for epoch 0 the rate that epoch 1 will use
 * @param seconds time spent on the weight updates of this epoch
 */
public record MetricEpoch(
    int epoch, Map<String, Double> values, double learningRate, double seconds) {

  public MetricEpoch {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
