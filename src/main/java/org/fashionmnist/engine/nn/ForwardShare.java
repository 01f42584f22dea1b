package org.fashionmnist.engine.nn;

/** One worker's share of a layer's way forward. */
interface ForwardShare {

  /** Computes this worker's part of the output from the whole input. */
  void forward();
}
