package org.fashionmnist.engine.optim;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.parallel.Worker;

/**
 * What an optimizer remembers from step to step.
 *
 * <p>The parameters of one step may be updated piece by piece, in any order, and different pieces
 * by different threads: each has a memory of its own.
 */
public interface OptimizerState {

  /** Shows every field that one step leaves for the next. */
  void visit(StateVisitor state);

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

  /**
   * Whether no parameter can be updated before the gradient by all of them is known. Then {@link
   * #prepare} is called in between.
   */
  default boolean needsWholeGradient() {
    return false;
  }

  /**
   * Looks at the whole gradient of a step, before any parameter is updated. All workers call this
   * together, and may wait for each other in it.
   *
   * @param gradient may be modified
   */
  default void prepare(float[] parameters, float[] gradient, Worker worker, Kernels kernels) {}
}
