package org.fashionmnist.engine.train;

/** Is told of every step of an epoch, in the thread that trains. */
@FunctionalInterface
public interface StepListener {

  /**
   * The weights were updated.
   *
   * @param learningRate of this step
   * @param lossSum of the batch, with the weights before the update
   * @param imagesDone in this epoch, this batch included
   */
  void stepEnded(double learningRate, double lossSum, int imagesDone);
}
