package org.fashionmnist.page.run;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.ParameterLayout;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Flatten;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A network as JSON for the script of a page. Its {@code parameters} are, layer after layer, weight
 * and bias: all lowest bytes of the float32 numbers, then all second bytes, and so on (the high
 * ones are much alike), compressed by gzip, in Base64.
 */
record ModelData(TrainedModel model) {

  /** More weights than this would make a page that nobody wants to open. */
  static final int MOST_WEIGHTS = 1_000_000;

  private static final JsonMapper JSON = new JsonMapper();

  /** Whether the network is small enough for a page. */
  boolean fits() {
    return weightCount() <= MOST_WEIGHTS;
  }

  /** Whether the script of a page knows how to compute it. */
  boolean isKnown() {
    return model.network().layers().stream()
        .allMatch(layer -> layer instanceof Dense || layer instanceof Flatten);
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
    List<Layer> all =
        model.network().layers().stream().filter(layer -> layer instanceof Dense).toList();
    for (int i = 0; i < all.size(); i++) {
      ObjectNode layer = layers.addObject();
      layer.put("activation", all.get(i).activation().label());
      for (ParameterLayout.Slot slot : slots(i)) {
        float[] values = model.parameters().copyOf(slot);
        layer.put(slot.spec().name(), values.length);
        parameters.add(values);
      }
    }
    node.put("parameters", PackedBytes.base64OfNumbers(bytePlanes(parameters)));
    return JSON.writeValueAsString(node);
  }

  private List<ParameterLayout.Slot> slots(int layer) {
    return model.network().layout().slots().stream().filter(s -> s.layer() == layer).toList();
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
