package org.fashionmnist.engine.train;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Workspace;

/**
 * What the workers share of the buffers of a training step.
 *
 * @param full how a batch is cut
 * @param last how the last batch of an epoch is cut; no pieces where the batches come out even
 * @param workspaces by the number of images of a piece
 * @param gradients of the step
 * @param pieceGradients of a piece: the same where batches are not cut
 */
record StepBuffers(
    BatchPieces full,
    BatchPieces last,
    Map<Integer, Workspace> workspaces,
    Parameters gradients,
    Parameters pieceGradients) {

  static StepBuffers of(Network network, int batchSize, int imageCount) {
    BatchPieces full = BatchPieces.of(batchSize);
    BatchPieces last = BatchPieces.of(imageCount % batchSize);
    Map<Integer, Workspace> workspaces = new TreeMap<>();
    for (BatchPieces batch : List.of(full, last)) {
      for (BatchPieces.Piece piece : batch.pieces()) {
        workspaces.computeIfAbsent(piece.size(), size -> Workspace.forTraining(network, size));
      }
    }
    Parameters gradients = network.newParameters();
    return new StepBuffers(
        full, last, workspaces, gradients, full.areSeveral() ? network.newParameters() : gradients);
  }

  int batchSize() {
    return full.pieces().get(0).batchSize();
  }

  int largestPiece() {
    return full.pieces().get(0).size();
  }
}
