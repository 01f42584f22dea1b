package org.fashionmnist.result;

import java.util.List;
import java.util.Optional;

/**
 * The shape of a network.
 *
 * @param sizes of the input and of every layer, for example 784, 128, 10
 * @param parameterCount numbers it learns
 * @param model the name of one that was given layer by layer; empty of hidden layers
 */
public record NetworkSummary(List<Integer> sizes, int parameterCount, Optional<String> model) {

  public NetworkSummary {
    sizes = List.copyOf(sizes);
    sizes.forEach(size -> Range.atLeast(1, "size of a layer", size));
    Range.atLeast(0, "parameter count", parameterCount);
  }

  /** Of a network of hidden layers. */
  public NetworkSummary(List<Integer> sizes, int parameterCount) {
    this(sizes, parameterCount, Optional.empty());
  }

  /** Whether there is nothing between the input and the scores. */
  public boolean hasNoHiddenLayer() {
    return model.isEmpty() && sizes.size() < 3;
  }
}
