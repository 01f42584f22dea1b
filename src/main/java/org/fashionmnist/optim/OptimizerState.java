package org.fashionmnist.optim;

/** What an optimizer remembers from step to step. For one thread at a time. */
public interface OptimizerState {

  /**
   * Changes the parameters by one step.
   *
   * @param parameters modified
   * @param gradient of the loss by each parameter, not modified
   * @param learningRate of this step
   */
  void step(float[] parameters, float[] gradient, double learningRate);
}
