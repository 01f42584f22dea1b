package org.fashionmnist.optim;

/**
 * What an optimizer remembers from step to step.
 *
 * <p>The parameters of one step may be updated piece by piece, in any order, and different pieces
 * by different threads: each has a memory of its own.
 */
public interface OptimizerState {

  /**
   * Begins a step. Every parameter is to be updated once in it.
   *
   * @param learningRate of this step
   */
  void beginStep(double learningRate);

  /**
   * Updates consecutive parameters.
   *
   * @param parameters those from {@code from} on are modified
   * @param gradient of the loss by each parameter, at the same index; a weight decay may be added
   *     to those from {@code from} on, all others are left as they are
   * @param from index of the first parameter to update
   * @param to index after the last
   */
  void update(float[] parameters, float[] gradient, int from, int to);
}
