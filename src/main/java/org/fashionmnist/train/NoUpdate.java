package org.fashionmnist.train;

import org.fashionmnist.optim.OptimizerState;

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
