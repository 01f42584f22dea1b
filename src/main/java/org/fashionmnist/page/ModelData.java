package org.fashionmnist.page;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import org.fashionmnist.model.TrainedModel;
import org.fashionmnist.nn.Layer;
import org.fashionmnist.nn.ParameterLayout;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A network as JSON for the script of a page: its layers, their weights in Base64. */
record ModelData(TrainedModel model) {

  /** More weights than this would make a page that nobody wants to open. */
  static final int MOST_WEIGHTS = 1_000_000;

  private static final JsonMapper JSON = new JsonMapper();

  /** Whether the network is small enough for a page. */
  boolean fits() {
    return model.network().layout().parameterCount() <= MOST_WEIGHTS;
  }

  String json() {
    ObjectNode node = JSON.createObjectNode();
    node.put("height", model.network().inputShape().dimensions().get(0));
    node.put("width", model.network().inputShape().dimensions().get(1));
    node.put("mean", model.normalization().mean());
    node.put("deviation", model.normalization().deviation());
    model.classNames().forEach(node.putArray("classes")::add);
    ArrayNode layers = node.putArray("layers");
    List<Layer> all = model.network().layers();
    for (int i = 0; i < all.size(); i++) {
      ObjectNode layer = layers.addObject();
      layer.put("activation", all.get(i).activation().label());
      for (ParameterLayout.Slot slot : slots(i)) {
        layer.put(slot.spec().name(), base64(model.parameters().copyOf(slot)));
      }
    }
    return JSON.writeValueAsString(node);
  }

  private List<ParameterLayout.Slot> slots(int layer) {
    return model.network().layout().slots().stream().filter(s -> s.layer() == layer).toList();
  }

  private static String base64(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
