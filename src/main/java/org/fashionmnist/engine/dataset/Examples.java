package org.fashionmnist.engine.dataset;

import org.fashionmnist.engine.linalg.Matrix;

/** Numbered examples to learn from: an input each, and the target it should lead to. */
public interface Examples {

  /** How many there are. */
  int count();

  /** Numbers of an input. */
  int inputSize();

  /** Numbers of a target; 1 where it is the number of a class. */
  int targetSize();

  /**
   * The same examples as they look in an epoch of a training, where that is another matter.
   *
   * @param epoch from 1
   */
  default Examples inEpoch(int epoch) {
    return this;
  }

  /**
   * Fills a batch, as many examples as {@code input} has rows.
   *
   * @param order numbers of examples
   * @param from where in {@code order} the batch begins
   * @param input (batch, input size), modified
   * @param targets (batch, target size), modified
   * @throws IndexOutOfBoundsException if {@code order} ends before the batch does
   */
  void read(int[] order, int from, Matrix input, Matrix targets);
}
