package org.fashionmnist.engine.nn;

/**
 * What a layer's way forward leaves in a training for its way backward, beside its output: where a
 * maximum was, what was dropped. All workers of a team share it.
 */
public interface LayerCache {

  /** Of a layer that needs nothing but its input and output, and of every layer in a prediction. */
  LayerCache NONE = new LayerCache() {};
}
