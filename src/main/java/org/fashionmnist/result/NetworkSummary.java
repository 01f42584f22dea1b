package org.fashionmnist.result;

import java.util.List;

/**
 * The shape of a network.
 *
 * @param sizes of the input and of every layer, for example 784, 128, 10
 * @param parameterCount numbers it learns
 */
public record NetworkSummary(List<Integer> sizes, int parameterCount) {

  public NetworkSummary {
    sizes = List.copyOf(sizes);
    sizes.forEach(size -> Range.atLeast(1, "size of a layer", size));
    Range.atLeast(0, "parameter count", parameterCount);
  }
}
