package org.fashionmnist.engine.train;

import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;

/** Is told of the progress of a training, in its thread. */
public interface TrainingListener {

  /**
   * The training goes on from a checkpoint, before anything else is told.
   *
   * @param before the whole epochs that were trained and measured already
   */
  default void resumed(History before) {}

  /**
   * A batch was learned.
   *
   * @param epoch from 1
   * @param imagesDone in this epoch, this batch included
   * @param meanLoss over the images of this epoch so far, each with the weights it met
   */
  default void batchEnded(int epoch, int imagesDone, double meanLoss) {}

  /** An epoch was learned and measured; the first call is for epoch 0, the untrained network. */
  default void epochEnded(EpochMetrics metrics) {}
}
