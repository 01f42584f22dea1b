package org.fashionmnist.storage.keras;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds the layers in the tree of a model. */
final class LayerList {

  private static final String LAYERS = "layers";

  private LayerList() {}

  /**
   * The layers, of Keras's form or the short one.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static JsonNode of(JsonNode tree) {
    if (tree.isArray()) {
      return tree;
    }
    if (!tree.isObject()) {
      throw new IllegalArgumentException("expected a model, an object with a list of layers");
    }
    if (!tree.has("class_name")) {
      requireKeys(tree, List.of(LAYERS, "name"));
      return list(tree.path(LAYERS));
    }
    String className = tree.path("class_name").asString("");
    boolean isFunctional = isFunctional(tree);
    if (!className.equals("Sequential") && !isFunctional) {
      throw new IllegalArgumentException(
          "expected a Sequential or a Functional model, got "
              + Fields.shown(tree.path("class_name"))
              + (KerasLayer.of(className).isPresent() ? ", a single layer" : ""));
    }
    requireKeys(
        tree,
        List.of(
            "class_name",
            "config",
            "module",
            "registered_name",
            "build_config",
            "compile_config",
            "keras_version",
            "backend"));
    JsonNode config = tree.path("config");
    if (config.isArray()) { // of Keras before 2.3
      return config;
    }
    if (isFunctional) {
      requireKeys(
          config, List.of(LAYERS, "name", "trainable", "dtype", "input_layers", "output_layers"));
      list(config.path(LAYERS));
      return FunctionalGraph.sequence(config);
    }
    requireKeys(config, List.of(LAYERS, "name", "trainable", "dtype", "build_input_shape"));
    return list(config.path(LAYERS));
  }

  /** Whether it is a model whose layers name their inputs: Keras 2 called it a Model at first. */
  static boolean isFunctional(JsonNode tree) {
    String className = tree.path("class_name").asString("");
    return className.equals("Functional") || className.equals("Model");
  }

  private static JsonNode list(JsonNode layers) {
    if (!layers.isArray()) {
      throw new IllegalArgumentException(
          layers.isMissingNode()
              ? "expected a list of layers under \"layers\", there is none"
              : "layers: expected a list, got " + Fields.shown(layers));
    }
    return layers;
  }

  private static void requireKeys(JsonNode object, List<String> known) {
    for (String key : object.propertyNames()) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException("a model has no " + Fields.unknown(key, known));
      }
    }
  }
}
