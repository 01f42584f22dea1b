package org.fashionmnist.engine.model;

import java.util.List;
import org.fashionmnist.engine.nn.Block;
import org.fashionmnist.engine.nn.LayerPlace;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.ParameterLayout.Slot;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;

/**
 * Some blocks of a trained network that follow each other, as a network of their own.
 *
 * @param parameters a copy of theirs
 */
record NetworkPart(Network network, Parameters parameters) {

  /**
   * The blocks from one number to another.
   *
   * @param to exclusive, above {@code from}
   */
  static NetworkPart of(TrainedModel model, int from, int to) {
    Network whole = model.network();
    int first = layerCount(whole.blocks().subList(0, from));
    Shape input = first == 0 ? whole.inputShape() : whole.outputShapeOf(first - 1);
    Network part = Network.of(input, whole.blocks().subList(from, to));
    Parameters parameters = part.newParameters();
    int learningBefore = learningBefore(whole, first);
    for (Slot slot : part.layout().slots()) {
      parameters.set(
          slot, model.parameters().copyOf(sameSlot(whole, slot, slot.layer() + learningBefore)));
    }
    return new NetworkPart(part, parameters);
  }

  /** Layers of these blocks together. */
  static int layerCount(List<Block> blocks) {
    return blocks.stream()
        .mapToInt(block -> block.layers(LayerPlace.of(1, block.kind())).size())
        .sum();
  }

  private static int learningBefore(Network network, int layer) {
    int count = 0;
    for (int l = 0; l < layer; l++) {
      Shape input = network.inputShapeOf(l);
      count += network.layers().get(l).parameterSpecs(input).isEmpty() ? 0 : 1;
    }
    return count;
  }

  private static Slot sameSlot(Network network, Slot slot, int layer) {
    return network.layout().slots().stream()
        .filter(other -> other.layer() == layer)
        .filter(other -> other.spec().name().equals(slot.spec().name()))
        .findFirst()
        .orElseThrow();
  }
}
