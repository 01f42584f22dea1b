package org.fashionmnist.engine.optim;

/** A step that updates all parameters at once. */
final class WholeStep {

  private WholeStep() {}

  static void take(
      OptimizerState state, float[] parameters, float[] gradient, double learningRate) {
    state.beginStep(learningRate);
    state.update(parameters, gradient, 0, parameters.length);
  }
}
