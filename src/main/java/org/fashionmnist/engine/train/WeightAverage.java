package org.fashionmnist.engine.train;

import org.fashionmnist.engine.optim.StateVisitor;

/**
 * A running mean of the weights over the steps, which is measured and kept in their place: it
 * smooths out how the last batches pull. In step t = 1, 2, …, after the update of the weights θ:
 *
 * <pre>
 * d ← min(decay, t / (9 + t))      the first steps, far from the goal, are soon forgotten
 * a ← d·a + (1 − d)·θ
 * </pre>
 *
 * @see <a href="https://doi.org/10.1137/0330046">B. T. Polyak, A. B. Juditsky, Acceleration of
 *     stochastic approximation by averaging, 1992</a>
 */
final class WeightAverage {

  private static final int WARM_UP = 9;

  private final double decay;
  private final float[] values;
  private long step;
  private float newShare;

  /**
   * An average of the initial weights.
   *
   * @param decay above 0 and below 1
   * @param values where it is kept
   */
  WeightAverage(double decay, float[] values) {
    this.decay = decay;
    this.values = values;
  }

  /** Shows what goes on, but for the mean itself. */
  void visit(StateVisitor state) {
    step = state.count("step", step);
  }

  /** Begins a step, in which every weight is to be taken in once. */
  void beginStep() {
    step++;
    newShare = (float) (1 - Math.min(decay, (double) step / (WARM_UP + step)));
  }

  /** Takes in consecutive weights; different ones may be taken in by different threads. */
  void add(float[] weights, int from, int to) {
    float share = newShare;
    float[] mean = values;
    for (int i = from; i < to; i++) {
      mean[i] = Math.fma(share, weights[i] - mean[i], mean[i]);
    }
  }
}
