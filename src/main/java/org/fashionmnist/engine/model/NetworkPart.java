package org.fashionmnist.engine.model;

import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.ParameterLayout.Slot;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;

/**
 * Some layers of a trained network that follow each other, as a network of their own.
 *
 * @param parameters a copy of theirs
 */
record NetworkPart(Network network, Parameters parameters) {

  /**
   * The layers from one number to another.
   *
   * @param to exclusive, above {@code from}
   */
  static NetworkPart of(TrainedModel model, int from, int to) {
    Network whole = model.network();
    Shape input = from == 0 ? whole.inputShape() : whole.outputShapeOf(from - 1);
    Network part = Network.of(input, whole.layers().subList(from, to));
    Parameters parameters = part.newParameters();
    int learningBefore = learningBefore(whole, from);
    for (Slot slot : part.layout().slots()) {
      parameters.set(
          slot, model.parameters().copyOf(sameSlot(whole, slot, slot.layer() + learningBefore)));
    }
    return new NetworkPart(part, parameters);
  }

  private static int learningBefore(Network network, int layer) {
    Shape shape = network.inputShape();
    int count = 0;
    for (int l = 0; l < layer; l++) {
      count += network.layers().get(l).parameterSpecs(shape).isEmpty() ? 0 : 1;
      shape = network.outputShapeOf(l);
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
