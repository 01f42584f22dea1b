package org.fashionmnist.engine.nn;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of a layer as they are saved: Keras's {@code get_config}.
 *
 * @param kind of the layer, see {@link Layer#kind}
 * @param settings whole numbers, other numbers, labels or lists of layers by name, in the order
 *     they are written
 */
public record LayerConfig(String kind, Map<String, Object> settings) implements Serializable {

  private static final long serialVersionUID = 1L;

  public LayerConfig {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings)); // in this order
  }

  /** No settings yet. */
  public static LayerConfig of(String kind) {
    return new LayerConfig(kind, Map.of());
  }

  /** With one more setting. */
  public LayerConfig with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(settings);
    more.put(name, value);
    return new LayerConfig(kind, more);
  }

  /** A whole number, 0 if there is none. */
  public int integer(String name) {
    return settings.get(name) instanceof Integer value ? value : 0;
  }

  /** A number, not a number if there is none. */
  public double number(String name) {
    return settings.get(name) instanceof Number value ? value.doubleValue() : Double.NaN;
  }

  /** A label, empty if there is none. */
  public String label(String name) {
    return settings.get(name) instanceof String value ? value : "";
  }

  /** Layers within this one, none if there are none. */
  public List<LayerConfig> layers(String name) {
    List<LayerConfig> layers = new ArrayList<>();
    if (settings.get(name) instanceof List<?> list) {
      for (Object inner : list) {
        if (!(inner instanceof LayerConfig layer)) {
          throw new IllegalArgumentException("%s: expected layers, got %s".formatted(name, inner));
        }
        layers.add(layer);
      }
    }
    return layers;
  }
}
