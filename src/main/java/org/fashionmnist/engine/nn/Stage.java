package org.fashionmnist.engine.nn;

import java.util.OptionalInt;

/**
 * One or more layers of a network that are computed in one go.
 *
 * @param layer which does what they do
 * @param input shape of an example that it takes
 * @param first number of the first of them
 * @param last number of the last of them
 * @param below the activation that made its input: none for that of the network
 * @param behind of a {@link Junction#SHORTCUT} and a {@link Junction#SUM}: the boundary whose
 *     numbers come by the other way, counted in stages before it
 * @param ahead of a {@link Junction#FORK} and a {@link Junction#SHORTCUT}: the boundary whose
 *     gradient comes back by the other way
 */
record Stage(
    Layer layer,
    Shape input,
    int first,
    int last,
    Activation below,
    OptionalInt behind,
    OptionalInt ahead) {

  Stage withAhead(int boundary) {
    return new Stage(layer, input, first, last, below, behind, OptionalInt.of(boundary));
  }

  Junction junction() {
    return layer.junction();
  }
}
