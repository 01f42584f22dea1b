package org.fashionmnist.engine.gradcheck;

import org.fashionmnist.engine.nn.Activation;

/** The sum of what comes by two ways, and a function of it, in double precision. */
record DoubleSum(int outputs, Activation activation) implements DoubleLayer {

  @Override
  public void forward(double[][] x, double[][] y) {
    throw new IllegalArgumentException("expected two inputs to add");
  }

  @Override
  public void forward(double[][] x, double[][] other, double[][] y) {
    for (int e = 0; e < x.length; e++) {
      for (int i = 0; i < outputs; i++) {
        y[e][i] = DoubleActivation.apply(activation, x[e][i] + other[e][i]);
      }
    }
  }

  @Override
  public boolean hasKinkBetween(double[][] x, double[][] otherX, double[][] y, double[][] otherY) {
    return DoubleActivation.hasKinkBetween(activation, y, otherY);
  }
}
