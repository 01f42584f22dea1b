package org.fashionmnist.page.run;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.ParameterLayout.Slot;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.Window;
import org.fashionmnist.engine.nn.layer.ActivationLayer;
import org.fashionmnist.engine.nn.layer.AvgPool2d;
import org.fashionmnist.engine.nn.layer.BatchNorm;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Flatten;
import org.fashionmnist.engine.nn.layer.GlobalAvgPool2d;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the script of a page must know of a layer.
 *
 * @param input shape of an example
 * @param output shape of what it makes of one
 * @param slots its parameters, in the order the script reads them
 */
record PageLayer(Layer layer, Shape input, Shape output, List<Slot> slots) {

  /** The layers of a network for predictions. */
  static List<PageLayer> all(Network network) {
    List<PageLayer> all = new ArrayList<>();
    Shape input = network.inputShape();
    int learning = 0;
    for (int l = 0; l < network.layers().size(); l++) {
      Layer layer = network.layers().get(l);
      int number = layer.parameterSpecs(input).isEmpty() ? -1 : learning++;
      Shape output = network.outputShapeOf(l);
      List<Slot> slots =
          network.layout().slots().stream().filter(slot -> slot.layer() == number).toList();
      all.add(new PageLayer(layer, input, output, slots));
      input = output;
    }
    return all;
  }

  /** Whether {@code network.js} has an entry for this kind of layer. */
  static boolean isKnown(Layer layer) {
    return layer instanceof Dense
        || layer instanceof Conv2d
        || layer instanceof MaxPool2d
        || layer instanceof AvgPool2d
        || layer instanceof GlobalAvgPool2d
        || layer instanceof BatchNorm
        || layer instanceof ActivationLayer
        || layer instanceof Flatten;
  }

  /** Writes kind and settings, all but the parameters. */
  void describe(ObjectNode node) {
    node.put("kind", layer.kind());
    if (layer instanceof Dense || layer instanceof ActivationLayer) {
      activation(node);
    } else if (layer instanceof Conv2d convolution) {
      activation(node);
      window(convolution.window(), node);
    } else if (layer instanceof MaxPool2d pool) {
      window(pool.window(), node);
    } else if (layer instanceof AvgPool2d pool) {
      window(pool.window(), node);
    } else if (layer instanceof GlobalAvgPool2d) {
      shape(output, node.putArray("output"));
    } else if (layer instanceof BatchNorm normalization) {
      node.put("epsilon", normalization.epsilon());
    }
  }

  private void activation(ObjectNode node) {
    node.put("activation", layer.activation().label());
  }

  private void window(Window window, ObjectNode node) {
    node.put("size", window.size());
    node.put("stride", window.stride());
    ArrayNode in = node.putArray("input");
    shape(input, in);
    if (in.size() == 2) {
      in.add(1); // an image of one channel
    }
    shape(output, node.putArray("output"));
  }

  private static void shape(Shape shape, ArrayNode array) {
    shape.dimensions().forEach(array::add);
  }
}
