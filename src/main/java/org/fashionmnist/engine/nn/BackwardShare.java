package org.fashionmnist.engine.nn;

/** One worker's share of a layer's way backward. */
public interface BackwardShare {

  /** Of a layer that does nothing. */
  BackwardShare NONE =
      new BackwardShare() {
        @Override
        public void backwardInput() {}

        @Override
        public void backwardParameters(GradientListener listener) {}
      };

  /**
   * Computes this worker's part of the gradient by the input from the whole δ of the layer: by what
   * the layer below applied its activation to, so that it is the δ there.
   */
  void backwardInput();

  /**
   * Computes this worker's part of the gradient by the parameters from the whole δ, once {@link
   * #backwardInput} has returned on all workers.
   */
  void backwardParameters(GradientListener listener);

  /**
   * The same for the lowest layer that has parameters, whose gradient by the input nobody needs:
   * {@link #backwardInput} was not called. All workers of a team call this together.
   */
  default void backwardLowest(GradientListener listener) {
    backwardParameters(listener);
  }
}
