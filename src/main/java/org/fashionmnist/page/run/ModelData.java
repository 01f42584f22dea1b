package org.fashionmnist.page.run;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.ParameterLayout;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A network as JSON for the script of a page. Each of its layers says how many numbers each of its
 * parameters has; the {@code parameters} of the network are all of these, one after the other: all
 * lowest bytes of the float32 numbers, then all second bytes, and so on (the high ones are much
 * alike), compressed by gzip, in Base64.
 */
record ModelData(TrainedModel model) {

  /** More weights than this would not leave a page of three megabytes much room for images. */
  static final int MOST_WEIGHTS = 250_000;

  private static final JsonMapper JSON = new JsonMapper();

  /** Whether the network is small enough for a page. */
  boolean fits() {
    return weightCount() <= MOST_WEIGHTS;
  }

  /** Whether the script of a page knows how to compute it. */
  boolean isKnown() {
    return unknownKinds().isEmpty();
  }

  /** The kinds of its layers that the script does not know. */
  List<String> unknownKinds() {
    return model.network().layers().stream()
        .filter(layer -> !PageLayer.isKnown(layer))
        .map(Layer::kind)
        .distinct()
        .toList();
  }

  /** Whether it is in the page. */
  boolean isIn() {
    return fits() && isKnown();
  }

  int weightCount() {
    return model.network().layout().parameterCount();
  }

  String json() {
    ObjectNode node = JSON.createObjectNode();
    node.put("height", model.network().inputShape().dimensions().get(0));
    node.put("width", model.network().inputShape().dimensions().get(1));
    node.put("mean", model.normalization().mean());
    node.put("deviation", model.normalization().deviation());
    model.classNames().forEach(node.putArray("classes")::add);
    ArrayNode layers = node.putArray("layers");
    List<float[]> parameters = new ArrayList<>();
    for (PageLayer layer : PageLayer.all(model.network())) {
      ObjectNode described = layers.addObject();
      layer.describe(described);
      ObjectNode lengths = described.putObject("parameters");
      for (ParameterLayout.Slot slot : layer.slots()) {
        float[] values = model.parameters().copyOf(slot);
        lengths.put(slot.spec().name(), values.length);
        parameters.add(values);
      }
    }
    node.put("parameters", PackedBytes.base64OfNumbers(bytePlanes(parameters)));
    return JSON.writeValueAsString(node);
  }

  private static byte[] bytePlanes(List<float[]> parameters) {
    int count = parameters.stream().mapToInt(values -> values.length).sum();
    byte[] planes = new byte[count * Float.BYTES];
    int place = 0;
    for (float[] values : parameters) {
      for (float value : values) {
        int bits = Float.floatToRawIntBits(value);
        for (int plane = 0; plane < Float.BYTES; plane++) {
          planes[plane * count + place] = (byte) (bits >> (8 * plane));
        }
        place++;
      }
    }
    return planes;
  }
}
