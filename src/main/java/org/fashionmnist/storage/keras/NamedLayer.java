package org.fashionmnist.storage.keras;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * A layer as it stands in a file.
 *
 * @param className Keras's
 * @param config its settings
 * @param isNode whether it names its inputs, in a functional model
 */
record NamedLayer(String className, JsonNode config, boolean isNode) {

  private static final Set<String> KERAS_KEYS =
      Set.of(
          "class_name",
          "config",
          "module",
          "registered_name",
          "build_config",
          "name",
          "inbound_nodes");

  /** The layer, in Keras's form or the short one; empty if it has neither. */
  static Optional<NamedLayer> find(JsonNode node) {
    if (node instanceof StringNode) {
      return Optional.of(
          new NamedLayer(node.asString(), JsonNodeFactory.instance.objectNode(), false));
    }
    if (!node.isObject()) {
      return Optional.empty();
    }
    if (node.path("class_name").isString()) {
      return KERAS_KEYS.containsAll(node.propertyNames())
          ? Optional.of(
              new NamedLayer(
                  node.path("class_name").asString(),
                  node.path("config"),
                  node.has("inbound_nodes")))
          : Optional.empty();
    }
    if (node.size() != 1) {
      return Optional.empty();
    }
    Map.Entry<String, JsonNode> only = node.properties().iterator().next();
    return Optional.of(new NamedLayer(only.getKey(), only.getValue(), false));
  }

  /** The class; in a functional model, where nobody counts layers, the name as well. */
  String title() {
    String name = config.path("name").asString("");
    return isNode ? "%s '%s'".formatted(className, name) : className;
  }

  /**
   * Of an input layer: the shape of an example.
   *
   * @throws IllegalArgumentException if there is none
   */
  List<Integer> inputShape() {
    try {
      Fields fields = new Fields(config);
      KerasLayer.INPUT.config(fields);
      return fields
          .shape("shape")
          .or(this::batchInputShape)
          .or(() -> fields.shape("batch_shape").map(NamedLayer::withoutBatch))
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "expected a shape such as [28, 28, 1], there is none"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("InputLayer: " + e.getMessage(), e);
    }
  }

  /** What a first layer says of its input in Keras before 3. */
  Optional<List<Integer>> batchInputShape() {
    return config.isObject()
        ? new Fields(config).shape("batch_input_shape").map(NamedLayer::withoutBatch)
        : Optional.empty();
  }

  private static List<Integer> withoutBatch(List<Integer> shape) {
    return shape.subList(1, shape.size());
  }
}
