package org.fashionmnist.engine.nn.normalization;

import org.fashionmnist.engine.nn.ExampleGroups;
import org.fashionmnist.engine.nn.LayerCache;

/**
 * What a batch's way forward through a normalization leaves for its way backward.
 *
 * @param means of each channel
 * @param reciprocals 1 / √(variance + ε) of each channel
 * @param first sums of each group of examples, by channel
 * @param second other sums of each group of examples, by channel
 */
@SuppressWarnings("ArrayRecordComponent") // buffers: sharing them is the point
record BatchNormCache(float[] means, float[] reciprocals, float[][] first, float[][] second)
    implements LayerCache {

  static BatchNormCache of(int channels) {
    return new BatchNormCache(
        new float[channels],
        new float[channels],
        new float[ExampleGroups.COUNT][channels],
        new float[ExampleGroups.COUNT][channels]);
  }

  /** The sums of all groups, added in their order. */
  static void addUp(float[][] groups, float[] sums) {
    System.arraycopy(groups[0], 0, sums, 0, sums.length);
    for (int group = 1; group < groups.length; group++) {
      for (int c = 0; c < sums.length; c++) {
        sums[c] += groups[group][c];
      }
    }
  }
}
