package org.fashionmnist.engine.nn;

/**
 * Learns of a gradient block by block, as back-propagation computes it: while a block is still in
 * the processor's nearest cache.
 */
@FunctionalInterface
public interface GradientListener {

  /**
   * Called when the gradient by some parameters is complete. Several workers call this at the same
   * time, each for parameters of its own, which nobody reads any more in this pass.
   *
   * @param from index of the first of them in the flat array of {@link Parameters}
   * @param to index after the last
   */
  void computed(int from, int to);
}
