package org.fashionmnist.engine.train;

import java.util.Optional;
import org.fashionmnist.engine.dataset.Examples;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.optim.OptimizerState;
import org.fashionmnist.engine.optim.StateVisitor;

/**
 * All that a step of gradient descent works on.
 *
 * @param parameters changed by each step
 * @param seed of what is dropped
 * @param clipping of the gradient, if wanted
 * @param average of the parameters, if wanted
 */
record Step(
    Network network,
    Parameters parameters,
    StepBuffers buffers,
    Loss loss,
    Examples examples,
    long seed,
    OptimizerState optimizer,
    Optional<GradientNorm> clipping,
    Optional<WeightAverage> average,
    Kernels kernels) {

  /**
   * Whether each parameter may be updated as soon as its gradient is known, while both are in the
   * nearest cache: nothing needs the whole gradient first.
   */
  boolean updatesAtOnce() {
    return clipping.isEmpty() && !buffers.full().areSeveral() && !optimizer.needsWholeGradient();
  }

  /** Begins an update of all parameters. */
  void begin(double learningRate) {
    optimizer.beginStep(learningRate);
    average.ifPresent(WeightAverage::beginStep);
  }

  /** Shows what goes on from step to step, but for the parameters and their average. */
  void visit(StateVisitor state) {
    optimizer.visit(state.within("optimizer"));
    average.ifPresent(mean -> mean.visit(state.within("average")));
  }

  /** Updates consecutive parameters. */
  void update(int from, int to) {
    float[] values = parameters.valuesView();
    optimizer.update(values, buffers.gradients().valuesView(), from, to);
    if (average.isPresent()) {
      average.get().add(values, from, to);
    }
  }
}
