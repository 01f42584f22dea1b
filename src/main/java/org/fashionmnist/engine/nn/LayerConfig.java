package org.fashionmnist.engine.nn;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of a layer as they are saved: Keras's {@code get_config}.
 *
 * @param kind of the layer, see {@link Layer#kind}
 * @param settings whole numbers, other numbers or labels by name, in the order they are written
 */
public record LayerConfig(String kind, Map<String, Object> settings) implements Serializable {

  private static final long serialVersionUID = 1L;

  public LayerConfig {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings)); // in this order
  }

  /** No settings yet. */
  static LayerConfig of(String kind) {
    return new LayerConfig(kind, Map.of());
  }

  LayerConfig with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(settings);
    more.put(name, value);
    return new LayerConfig(kind, more);
  }

  /** A whole number, 0 if there is none. */
  int integer(String name) {
    return settings.get(name) instanceof Integer value ? value : 0;
  }

  /** A number, not a number if there is none. */
  double number(String name) {
    return settings.get(name) instanceof Number value ? value.doubleValue() : Double.NaN;
  }

  /** A label, empty if there is none. */
  String label(String name) {
    return settings.get(name) instanceof String value ? value : "";
  }

  /**
   * The layer of these settings.
   *
   * @throws IllegalArgumentException if the kind is unknown, or a setting is missing or out of
   *     range
   */
  public Layer layer() {
    return switch (kind) {
      case Dense.KIND -> Dense.of(this);
      case Dropout.KIND -> Dropout.of(this);
      default ->
          throw new IllegalArgumentException("it has a layer of unknown kind '" + kind + "'");
    };
  }
}
