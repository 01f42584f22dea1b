package org.fashionmnist.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One layer of a model, as it was chosen.
 *
 * @param kind such as {@code conv2d}, as in {@code model.safetensors}
 * @param settings whole numbers, other numbers, labels or lists of other layers by name, in the
 *     order they are written
 */
public record LayerSettings(String kind, Map<String, Object> settings) {

  public LayerSettings {
    Map<String, Object> inThisOrder = new LinkedHashMap<>();
    settings.forEach((name, value) -> inThisOrder.put(name, withLayers(value)));
    settings = Collections.unmodifiableMap(inThisOrder);
  }

  /** A file that is read has maps in the place of the layers in a list. */
  private static Object withLayers(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(inner -> inner instanceof Map<?, ?> map ? of(map) : inner).toList()
        : value;
  }

  private static LayerSettings of(Map<?, ?> map) {
    Map<String, Object> settings = new LinkedHashMap<>();
    if (map.get("settings") instanceof Map<?, ?> inner) {
      inner.forEach((name, value) -> settings.put(String.valueOf(name), value));
    }
    return new LayerSettings(String.valueOf(map.get("kind")), settings);
  }

  /** The kinds of this layer and of those in it. */
  public Stream<String> kinds() {
    Stream<String> inner =
        settings.values().stream()
            .filter(List.class::isInstance)
            .flatMap(list -> ((List<?>) list).stream())
            .filter(LayerSettings.class::isInstance)
            .flatMap(layer -> ((LayerSettings) layer).kinds());
    return Stream.concat(Stream.of(kind), inner);
  }
}
