package org.fashionmnist.engine.nn;

import java.util.List;
import java.util.Optional;

/** What a network is put together from: a layer, or several that belong together. */
public interface Block {

  /** What a model file says of it, from which it can be made again. */
  LayerConfig config();

  /** What it is called, in model files and errors. */
  default String kind() {
    return config().kind();
  }

  /**
   * The layers it consists of, in the order in which they are computed.
   *
   * @param place of the block
   */
  List<PlacedLayer> layers(LayerPlace place);

  /** What a prediction computes of it; empty if it does something in a training alone. */
  Optional<Block> forPrediction();
}
