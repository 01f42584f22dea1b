package org.fashionmnist.engine.train;

import java.util.ArrayList;
import java.util.List;

/**
 * A batch in pieces that fit buffers of moderate size: the gradient of the whole is the sum of
 * theirs, so that a batch may be as large as the training set.
 *
 * @param pieces in their order
 */
record BatchPieces(List<Piece> pieces) {

  /** Larger batches are cut; smaller ones stay whole. */
  static final int MOST_IMAGES = 1024;

  /**
   * Some images of a batch.
   *
   * @param offset of the first in the batch
   * @param size how many
   * @param batchSize images of the whole batch
   */
  record Piece(int offset, int size, int batchSize) {}

  BatchPieces {
    pieces = List.copyOf(pieces);
  }

  /** Cuts a batch of so many images; none make no piece. */
  static BatchPieces of(int batchSize) {
    List<Piece> pieces = new ArrayList<>();
    for (int offset = 0; offset < batchSize; offset += MOST_IMAGES) {
      pieces.add(new Piece(offset, Math.min(MOST_IMAGES, batchSize - offset), batchSize));
    }
    return new BatchPieces(pieces);
  }

  /** Whether it is cut at all. */
  boolean areSeveral() {
    return pieces.size() > 1;
  }
}
