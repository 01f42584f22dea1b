package org.fashionmnist.engine.gradcheck;

import org.fashionmnist.engine.nn.Activation;

/** A function of each number by itself, in double precision. */
record DoubleElements(int outputs, Activation activation) implements DoubleLayer {

  @Override
  public void forward(double[] x, double[] y) {
    for (int i = 0; i < y.length; i++) {
      y[i] = DoubleActivation.apply(activation, x[i]);
    }
  }

  @Override
  public boolean hasKinkBetween(double[] x, double[] otherX, double[] y, double[] otherY) {
    return DoubleActivation.hasKinkBetween(activation, y, otherY);
  }
}
