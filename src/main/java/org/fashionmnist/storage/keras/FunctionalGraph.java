package org.fashionmnist.storage.keras;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The graph of a functional model, as far as it is a sequence of layers and of blocks that end in
 * an {@code Add}: read from the output back to the input.
 */
final class FunctionalGraph {

  private static final String ADD = "Add";

  private final Map<String, JsonNode> layers = new LinkedHashMap<>();
  private final Map<String, List<String>> sources = new LinkedHashMap<>(); // of each layer
  private final Map<String, String> below = new LinkedHashMap<>(); // a block is passed as a whole
  private final Set<String> used = new HashSet<>();

  private FunctionalGraph() {}

  /**
   * The layers in sequence, a block in the place of each {@code Add}.
   *
   * @param config of the model
   * @throws IllegalArgumentException that names the layer where it is something else
   */
  static JsonNode sequence(JsonNode config) {
    FunctionalGraph graph = new FunctionalGraph();
    for (JsonNode layer : config.path("layers")) {
      graph.add(layer);
    }
    String input = only(config, "input_layers");
    String output = only(config, "output_layers");
    graph.requireLayer(input);
    graph.requireLayer(output);
    ArrayNode sequence = JsonNodeFactory.instance.arrayNode();
    sequence.add(graph.take(input));
    sequence.addAll(graph.between(input, output));
    for (String name : graph.layers.keySet()) {
      if (!graph.used.contains(name)) {
        throw new IllegalArgumentException(
            "layer '%s' leads to no output; leave it out".formatted(name));
      }
    }
    return sequence;
  }

  /** The one layer that is named here, by itself or in a list. */
  private static String only(JsonNode config, String name) {
    JsonNode node = config.path(name);
    while (node.isArray() && node.path(0).isArray() && node.size() == 1) {
      node = node.path(0);
    }
    if (!node.path(0).isString()) {
      throw new IllegalArgumentException(
          "%s: expected one, got %s".formatted(name, Fields.shown(node)));
    }
    return node.path(0).asString();
  }

  private void add(JsonNode layer) {
    String name = layer.path("name").asString(layer.path("config").path("name").asString(""));
    JsonNode calls = layer.path("inbound_nodes");
    boolean isInput = layer.path("class_name").asString("").equals("InputLayer");
    if (name.isEmpty() || layers.containsKey(name)) {
      throw new IllegalArgumentException(
          "expected a name for each layer, got '%s'".formatted(name));
    }
    if (calls.size() != (isInput ? 0 : 1)) {
      throw new IllegalArgumentException(
          "layer '%s': expected it to be called once, got %d calls: there are no shared layers here"
              .formatted(name, calls.size()));
    }
    if (calls.toString().contains("\"training\":true")) {
      throw new IllegalArgumentException(
          "layer '%s': expected it to be called as usual, got training=True".formatted(name));
    }
    List<String> inputs = new ArrayList<>();
    calls.forEach(call -> collect(call, inputs));
    requireInputs(name, layer.path("class_name").asString(""), inputs, isInput);
    layers.put(name, layer);
    sources.put(name, inputs);
    if (!isInput) {
      below.put(name, inputs.size() == 1 ? inputs.get(0) : fork(name, inputs));
    }
  }

  /** Tensors are {@code [name, 0, 0, …]}; Keras 3 puts this into an object. */
  private static void collect(JsonNode node, List<String> names) {
    JsonNode history = node.path("config").path("keras_history");
    if (history.isArray()) {
      names.add(history.path(0).asString(""));
    } else if (node.isArray() && node.path(0).isString()) {
      names.add(node.path(0).asString());
    } else if (node.isArray()) {
      node.forEach(inner -> collect(inner, names));
    } else if (node.isObject()) {
      collect(node.path("args"), names);
    }
  }

  private void requireInputs(String name, String kind, List<String> inputs, boolean isInput) {
    for (String input : inputs) {
      if (!layers.containsKey(input)) {
        throw new IllegalArgumentException(
            "layer '%s': expected inputs from layers before it, got '%s'".formatted(name, input));
      }
    }
    if (isInput) {
      return;
    }
    if (kind.equals(ADD) && inputs.size() != 2) {
      throw new IllegalArgumentException(
          "layer '%s' (Add): expected two inputs, got %d; add them one after the other"
              .formatted(name, inputs.size()));
    }
    if (!kind.equals(ADD) && inputs.size() != 1) {
      throw new IllegalArgumentException(
          "layer '%s' (%s): expected one input, got %s; only Add takes two here"
              .formatted(name, kind, inputs));
    }
  }

  /** Where the two ways to a sum part. */
  private String fork(String name, List<String> inputs) {
    Set<String> first = new HashSet<>(spine(inputs.get(0)));
    return spine(inputs.get(1)).stream()
        .filter(first::contains)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "layer '%s' (Add): expected inputs that come from one layer, got %s"
                        .formatted(name, inputs)));
  }

  /** A layer and those below it. */
  private List<String> spine(String name) {
    List<String> spine = new ArrayList<>(List.of(name));
    String next = below.get(name);
    while (next != null) {
      spine.add(next);
      next = below.get(next);
    }
    return spine;
  }

  private void requireLayer(String name) {
    if (!layers.containsKey(name)) {
      throw new IllegalArgumentException("there is no layer '%s'".formatted(name));
    }
  }

  /** The layers behind one up to another, in their order. */
  private List<JsonNode> between(String start, String end) {
    List<JsonNode> between = new ArrayList<>();
    String at = end;
    while (!at.equals(start)) {
      if (!below.containsKey(at)) {
        throw new IllegalArgumentException(
            "layer '%s': expected one input, '%s', got another one".formatted(at, start));
      }
      between.add(sources.get(at).size() == 1 ? take(at) : block(at));
      at = below.get(at);
    }
    Collections.reverse(between);
    return between;
  }

  /** The longer way is the body. */
  private JsonNode block(String sum) {
    String fork = below.get(sum);
    take(sum);
    List<JsonNode> first = between(fork, sources.get(sum).get(0));
    List<JsonNode> second = between(fork, sources.get(sum).get(1));
    boolean isInOrder = first.size() >= second.size();
    ObjectNode block = JsonNodeFactory.instance.objectNode();
    ObjectNode settings = block.putObject("Residual");
    settings.put("name", sum);
    settings.putArray(Residuals.BODY).addAll(isInOrder ? first : second);
    settings.putArray(Residuals.SHORTCUT).addAll(isInOrder ? second : first);
    if (settings.path(Residuals.BODY).isEmpty()) {
      throw new IllegalArgumentException(
          "layer '%s' (Add): expected two different inputs, got '%s' twice".formatted(sum, fork));
    }
    return block;
  }

  private JsonNode take(String name) {
    if (!used.add(name)) {
      throw new IllegalArgumentException(
          "layer '%s' is within a block and an input of layers outside of it; here a block ends in"
                  .formatted(name)
              + " one Add");
    }
    return layers.get(name);
  }
}
