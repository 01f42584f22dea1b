package org.fashionmnist.engine.nn;

/** One worker's share of a layer's way backward. */
public interface BackwardShare {

  /**
   * Computes this worker's part of the gradient by the input from the whole δ of the layer: by what
   * the layer below applied its activation to, so that it is the δ there.
   */
  void backwardInput();

  /** Computes this worker's part of the gradient by the parameters from the whole δ. */
  void backwardParameters(GradientListener listener);
}
