package org.fashionmnist.storage.keras;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.result.wording.NearestName;
import tools.jackson.databind.JsonNode;

/** Reads a layer, or a block with the layers in it. */
final class LayerReader {

  private static final int MOST_DEPTH = 10;

  private LayerReader() {}

  /**
   * The layer at a place.
   *
   * @param where such as {@code layer 5}
   * @throws IllegalArgumentException if it is none; names its place and what was expected
   */
  static LayerConfig read(String where, JsonNode node) {
    return read(where, node, 0);
  }

  private static LayerConfig read(String where, JsonNode node, int depth) {
    NamedLayer named =
        NamedLayer.find(node)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "%s: expected a layer such as {\"Dense\": {\"units\": 10}}, got %s"
                            .formatted(where, Fields.shown(node))));
    String className = named.className();
    KerasLayer kind =
        KerasLayer.of(className)
            .filter(layer -> layer != KerasLayer.INPUT)
            .orElseThrow(() -> new IllegalArgumentException(where + ": " + unknown(className)));
    String place = "%s (%s)".formatted(where, named.title());
    LayerConfig config;
    try {
      config = kind.config(new Fields(named.config()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
    }
    if (kind != KerasLayer.RESIDUAL) {
      return config;
    }
    if (depth == MOST_DEPTH) {
      throw new IllegalArgumentException(
          "%s: expected blocks at most %d deep within each other".formatted(place, MOST_DEPTH));
    }
    return block(place, config, named.config(), depth + 1);
  }

  private static String unknown(String className) {
    return className.equals("InputLayer")
        ? "InputLayer: expected it once, before all layers"
        : NearestName.explain(className, KerasLayer.classNames());
  }

  private static LayerConfig block(String place, LayerConfig config, JsonNode node, int depth) {
    List<LayerConfig> body = inner(place + ", layer %d in it", node.path(Residuals.BODY), depth);
    if (body.isEmpty()) {
      throw new IllegalArgumentException(place + ": layers: expected at least one in it");
    }
    List<LayerConfig> shortcut =
        inner(place + ", layer %d of its shortcut", node.path(Residuals.SHORTCUT), depth);
    return Residuals.config(body, shortcut, config.label("activation"));
  }

  private static List<LayerConfig> inner(String where, JsonNode nodes, int depth) {
    List<LayerConfig> layers = new ArrayList<>();
    for (JsonNode node : nodes) {
      LayerConfig layer = read(where.formatted(layers.size() + 1), node, depth);
      if (layer.label("activation").equals(KerasModel.SOFTMAX)) {
        throw new IllegalArgumentException(
            where.formatted(layers.size() + 1) + ": softmax belongs to the last layer of a model");
      }
      layers.add(layer);
    }
    return layers;
  }
}
