package org.fashionmnist.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One layer of a model, as it was chosen.
 *
 * @param kind such as {@code conv2d}, as in {@code model.safetensors}
 * @param settings whole numbers, other numbers or labels by name, in the order they are written
 */
public record LayerSettings(String kind, Map<String, Object> settings) {

  public LayerSettings {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings)); // in this order
  }
}
