package org.fashionmnist.engine.optim;

/**
 * An optimizer for which every parameter is a world of its own: what happens to it depends on its
 * own gradients alone. So a step may go through the parameters in pieces.
 */
public sealed interface ElementwiseOptimizer extends Optimizer
    permits Sgd, AdaGrad, RmsProp, Adadelta, Adam, AdamW, NAdam, RAdam, Lion, CoupledWeightDecay {

  /**
   * A state for so many parameters, at its beginning.
   *
   * @param parameterCount floats in the flat arrays
   */
  OptimizerState start(int parameterCount);
}
