package org.fashionmnist.engine.gradcheck;

import org.fashionmnist.engine.nn.Activation;

/** A function of each number by itself, in double precision. */
record DoubleElements(int outputs, Activation activation) implements DoubleLayer {

  @Override
  public void forward(double[][] x, double[][] y) {
    for (int e = 0; e < x.length; e++) {
      for (int i = 0; i < outputs; i++) {
        y[e][i] = DoubleActivation.apply(activation, x[e][i]);
      }
    }
  }

  @Override
  public boolean hasKinkBetween(double[][] x, double[][] otherX, double[][] y, double[][] otherY) {
    return DoubleActivation.hasKinkBetween(activation, y, otherY);
  }
}
