package org.fashionmnist.engine.optim;

/** A function to minimize, with its gradient: for a network the loss over a fixed set of images. */
@FunctionalInterface
public interface Objective {

  /**
   * The value at a point. The same point gives the same bits.
   *
   * @param parameters the point, not modified
   * @param gradient receives the derivative by each parameter; all of it is overwritten
   * @return the value; for a point out of reach it may be infinite or no number, and the gradient
   *     then counts for nothing
   */
  double evaluate(float[] parameters, float[] gradient);
}
