package org.fashionmnist.tribuo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.VariableIDInfo;

/**
 * Where the features of an example stand among the inputs of a network: at the pixel that their
 * name says, if all names are pixels of an image of that size, else at the id that Tribuo gives
 * them.
 *
 * @param indices of the inputs by the names of features
 */
record FeaturePositions(Map<String, Integer> indices) {

  /**
   * The positions of features.
   *
   * @param inputCount of the network, at least the number of features where they are no pixels
   * @throws IllegalArgumentException if there are more features than inputs
   */
  static FeaturePositions of(ImmutableFeatureMap features, int inputCount) {
    PixelNames pixels = PixelNames.of(inputCount);
    Map<String, Integer> byId = new HashMap<>();
    Set<Integer> seen = new HashSet<>();
    for (var info : features) {
      String name = info.getName();
      byId.put(name, ((VariableIDInfo) info).getID());
      seen.add(pixels.index(name));
    }
    if (!seen.contains(-1) && seen.size() == features.size()) {
      return new FeaturePositions(pixels.indices());
    }
    if (features.size() > inputCount) {
      throw new IllegalArgumentException(
          "%,d features for a network of %,d inputs".formatted(features.size(), inputCount));
    }
    return new FeaturePositions(Map.copyOf(byId));
  }

  /** The input of a feature, or −1 if there is none. */
  int index(String name) {
    return indices.getOrDefault(name, -1);
  }
}
