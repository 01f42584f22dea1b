package org.fashionmnist.engine.nn.layer;

import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.LayerCache;

/**
 * What was dropped.
 *
 * @param mask (batch, units), what the input is multiplied by
 */
record DropoutCache(Matrix mask) implements LayerCache {

  static Matrix maskOf(LayerCache cache) {
    return ((DropoutCache) cache).mask;
  }
}
