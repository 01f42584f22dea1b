package org.fashionmnist.engine.nn;

/** One worker's share of a layer's way forward. */
public interface ForwardShare {

  /**
   * Draws this worker's part of what is random in a step of a training, before {@link #forward}.
   *
   * @param step number of this step since the beginning of the training
   */
  default void prepare(long step) {}

  /** Computes this worker's part of the output from the whole input. */
  void forward();
}
