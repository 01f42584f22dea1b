package org.fashionmnist.engine.gradcheck;

/** Measures the slope of the loss by one parameter. */
interface Slope {

  /**
   * The central difference (L(θ + h) − L(θ − h)) / 2h.
   *
   * @param step h, greater than 0
   */
  double at(Place place, double step);
}
