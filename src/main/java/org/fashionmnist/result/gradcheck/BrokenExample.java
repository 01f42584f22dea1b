package org.fashionmnist.result.gradcheck;

import java.util.List;

/**
 * What a check says of a bug that was put into a small network on purpose.
 *
 * @param bug its label
 * @param explanation what is wrong
 * @param brokenLayer the layer it is in, for example {@code dense.1}
 * @param arrays in their order in the network
 */
public record BrokenExample(
    String bug, String explanation, String brokenLayer, List<CheckedArray> arrays) {

  public BrokenExample {
    arrays = List.copyOf(arrays);
  }
}
