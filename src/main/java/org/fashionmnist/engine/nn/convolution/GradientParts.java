package org.fashionmnist.engine.nn.convolution;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.ExampleGroups;
import org.fashionmnist.engine.nn.LayerCache;

/**
 * What each group of examples adds to the gradient by the weights and biases of a convolution.
 *
 * @param weights for each group; which number lies where, its user says
 * @param biases (1, filters) for each group
 */
record GradientParts(List<PanelMatrix> weights, List<PanelMatrix> biases) implements LayerCache {

  /** Zeros, weights of this size. */
  static GradientParts zeros(int rows, int columns, int filters) {
    return of(() -> PanelMatrix.zeros(rows, columns), filters);
  }

  /** Zeros, the weights filter by filter in one panel: (filters, size · size · channels). */
  static GradientParts transposed(int filters, int depth) {
    return of(
        () -> new PanelMatrix(filters, depth, List.of(Matrix.zeros(filters, depth))), filters);
  }

  private static GradientParts of(Supplier<PanelMatrix> newWeights, int filters) {
    return new GradientParts(
        Stream.generate(newWeights).limit(ExampleGroups.COUNT).toList(),
        Stream.generate(() -> PanelMatrix.zeros(1, filters)).limit(ExampleGroups.COUNT).toList());
  }

  /** Sets the parts of a group to zero. */
  void clear(int group) {
    Arrays.fill(storage(weights.get(group)), 0f);
    Arrays.fill(storage(biases.get(group)), 0f);
  }

  /**
   * Adds the gradient by an example's maps to the biases of its group, place by place.
   *
   * @param delta (batch, maps of an example)
   */
  void addBiases(int group, Matrix delta, int example, ImageShape maps) {
    float[] sums = storage(biases.get(group)); // of one row, so that the panels follow each other
    float[] deltas = delta.data();
    int from = delta.rowOffset(example);
    int filters = maps.channels();
    for (int place = 0; place < maps.places(); place++) {
      for (int f = 0; f < filters; f++) {
        sums[f] += deltas[from + f];
      }
      from += filters;
    }
  }

  private static float[] storage(PanelMatrix matrix) {
    return matrix.panel(0).data();
  }
}
