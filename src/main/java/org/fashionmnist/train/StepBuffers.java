package org.fashionmnist.train;

import org.fashionmnist.nn.Network;
import org.fashionmnist.nn.Workspace;

/**
 * What the workers share of the buffers of a training step.
 *
 * @param full for a full batch
 * @param last for the last batch of an epoch; with no rows where the batches come out even
 */
record StepBuffers(Workspace full, Workspace last) {

  static StepBuffers of(Network network, int batchSize, int imageCount) {
    return new StepBuffers(
        Workspace.forTraining(network, batchSize),
        Workspace.forTraining(network, imageCount % batchSize));
  }

  int batchSize() {
    return full.batchSize();
  }
}
