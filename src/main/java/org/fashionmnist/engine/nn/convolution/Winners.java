package org.fashionmnist.engine.nn.convolution;

import org.fashionmnist.engine.nn.LayerCache;

/**
 * Which place of its window each maximum came from, counted through the window row by row.
 *
 * @param data of all maxima of a batch, in their order; of one example alone where nobody asks
 *     later
 * @param shape of an example's maxima
 * @param kept whether each example has its own
 */
@SuppressWarnings("ArrayRecordComponent") // a buffer: sharing it is the point
record Winners(int[] data, ImageShape shape, boolean kept) implements LayerCache {

  /** Of a batch. */
  static Winners kept(ImageShape shape, int batchSize) {
    return new Winners(new int[Math.multiplyExact(batchSize, shape.size())], shape, true);
  }

  /** The cache, or in a prediction a place for what nobody asks for. */
  static Winners of(LayerCache cache, ImageShape shape) {
    if (cache instanceof PooledCache pooled) {
      return pooled.winners();
    }
    return cache instanceof Winners winners
        ? winners
        : new Winners(new int[shape.size()], shape, false);
  }

  /** Where the winners of a row of maxima begin. */
  int indexOf(int example, int row) {
    return (kept ? example * shape.size() : 0) + row * shape.rowSize();
  }
}
