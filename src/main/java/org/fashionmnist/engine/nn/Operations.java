package org.fashionmnist.engine.nn;

import java.util.List;

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

  /** A weight of a filter is used at every place of its map. */
  private static long weights(Network network, int firstLayer) {
    long weights = 0;
    int number = 0;
    for (int l = 0; l < network.layers().size(); l++) {
      Shape output = network.outputShapeOf(l);
      List<ParameterSpec> specs = network.layers().get(l).parameterSpecs(network.inputShapeOf(l));
      for (ParameterSpec spec : specs) {
        if (number >= firstLayer && spec.name().equals("weight")) {
          weights += (long) spec.shape().size() * (output.size() / output.lastDimension());
        }
      }
      number += specs.isEmpty() ? 0 : 1;
    }
    return weights;
  }
}
