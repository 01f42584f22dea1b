package org.fashionmnist.result.lesson;

import java.util.List;

/**
 * One iteration of a filter: forward, loss, backward, update. Grids of numbers are lists of their
 * rows; {@code map} is the size of what the filter makes of the image, {@code pooled} of what
 * pooling leaves of that.
 *
 * @param iteration from 1 on
 * @param weights (3, 3) before the update
 * @param bias before the update
 * @param sums (map, map), z
 * @param activations (map, map), a = relu(z)
 * @param pooled (pooled, pooled), p: the largest activation of each pool
 * @param winners where in the map each pooled number comes from, row after row
 * @param loss of the weights before the update
 * @param pooledGradient (pooled, pooled), ∂L/∂p
 * @param delta (map, map), δ = ∂L/∂z
 * @param weightGradient (3, 3), ∂L/∂w
 * @param biasGradient ∂L/∂b
 * @param imageGradient ∂L/∂x, of the size of the image
 * @param newWeights (3, 3) after the update
 * @param newBias after the update
 * @param pooledAfter what the new weights make of the image
 * @param lossAfter of the new weights
 */
public record ConvolutionStep(
    int iteration,
    List<List<Float>> weights,
    float bias,
    List<List<Float>> sums,
    List<List<Float>> activations,
    List<List<Float>> pooled,
    List<Place> winners,
    double loss,
    List<List<Float>> pooledGradient,
    List<List<Float>> delta,
    List<List<Float>> weightGradient,
    float biasGradient,
    List<List<Float>> imageGradient,
    List<List<Float>> newWeights,
    float newBias,
    List<List<Float>> pooledAfter,
    double lossAfter) {

  /**
   * A place in a grid.
   *
   * @param row from 1, as in formulas
   * @param column from 1
   */
  public record Place(int row, int column) {}

  public ConvolutionStep {
    winners = List.copyOf(winners);
  }

  /** Whether a pooled number comes from here. */
  public boolean wins(int row, int column) {
    return winners.contains(new Place(row, column));
  }
}
