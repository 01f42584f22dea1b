package org.fashionmnist.engine.train;

import org.fashionmnist.engine.optim.OptimizerState;

/** Leaves the parameters to somebody else. */
final class NoUpdate implements OptimizerState {

  @Override
  public void beginStep(double learningRate) {}

  @Override
  public void update(float[] parameters, float[] gradient, int from, int to) {}

  @Override
  public boolean needsWholeGradient() {
    return true;
  }
}
