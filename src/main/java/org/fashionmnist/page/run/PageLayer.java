package org.fashionmnist.page.run;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.nn.Junction;
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
 * @param network it is of
 * @param number of the layer
 * @param slots its parameters, in the order the script reads them
 */
record PageLayer(Network network, int number, List<Slot> slots) {

  /** The layers of a network for predictions. */
  static List<PageLayer> all(Network network) {
    List<PageLayer> all = new ArrayList<>();
    int learning = 0;
    for (int l = 0; l < network.layers().size(); l++) {
      Layer layer = network.layers().get(l);
      int number = layer.parameterSpecs(network.inputShapeOf(l)).isEmpty() ? -1 : learning++;
      List<Slot> slots =
          network.layout().slots().stream().filter(slot -> slot.layer() == number).toList();
      all.add(new PageLayer(network, l, slots));
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
        || layer instanceof Flatten
        || layer.junction() != Junction.NONE;
  }

  /** Writes kind and settings, all but the parameters. */
  void describe(ObjectNode node) {
    Layer layer = network.layers().get(number);
    node.put("kind", layer.kind());
    if (network.inputOf(number) != number - 1) {
      node.put("from", network.inputOf(number));
    }
    if (layer.junction() == Junction.SUM) {
      node.put("adds", network.secondInputOf(number));
      activation(layer, node);
    } else if (layer instanceof Dense || layer instanceof ActivationLayer) {
      activation(layer, node);
    } else if (layer instanceof Conv2d convolution) {
      activation(layer, node);
      window(convolution.window(), node);
    } else if (layer instanceof MaxPool2d pool) {
      window(pool.window(), node);
    } else if (layer instanceof AvgPool2d pool) {
      window(pool.window(), node);
    } else if (layer instanceof GlobalAvgPool2d) {
      shape(network.outputShapeOf(number), node.putArray("output"));
    } else if (layer instanceof BatchNorm normalization) {
      node.put("epsilon", normalization.epsilon());
    }
  }

  private static void activation(Layer layer, ObjectNode node) {
    node.put("activation", layer.activation().label());
  }

  private void window(Window window, ObjectNode node) {
    node.put("size", window.size());
    node.put("stride", window.stride());
    ArrayNode in = node.putArray("input");
    shape(network.inputShapeOf(number), in);
    if (in.size() == 2) {
      in.add(1); // an image of one channel
    }
    shape(network.outputShapeOf(number), node.putArray("output"));
  }

  private static void shape(Shape shape, ArrayNode array) {
    shape.dimensions().forEach(array::add);
  }
}
