package org.fashionmnist.engine.nn;

import java.util.List;
import org.fashionmnist.engine.nn.ParameterLayout.Slot;

/** Counts the floating-point operations of matrix products, for one example. */
public final class Operations {

  private Operations() {}

  /** Forward: two for each weight. */
  public static long predicting(Network network) {
    return 2 * weights(network, 0);
  }

  /** Forward, the gradient by the weights, and but for the first layer that by the input. */
  public static long training(Network network) {
    return 4 * weights(network, 0) + 2 * weights(network, 1);
  }

  private static long weights(Network network, int firstLayer) {
    List<Slot> slots = network.layout().slots();
    return slots.stream()
        .filter(slot -> slot.layer() >= firstLayer && slot.spec().name().equals("weight"))
        .mapToLong(slot -> slot.spec().shape().size())
        .sum();
  }
}
