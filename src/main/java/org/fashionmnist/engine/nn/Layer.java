package org.fashionmnist.engine.nn;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.random.RandomStream;

/**
 * One step of a network: settings without numbers or buffers, which are handed to it.
 *
 * <p>A batch is a matrix with one example a row. Parameters come as matrices in the order of {@link
 * #parameterSpecs}.
 */
public interface Layer extends Block {

  @Override
  default List<PlacedLayer> layers(LayerPlace place) {
    return List.of(new PlacedLayer(this, place));
  }

  @Override
  default Optional<Block> forPrediction() {
    return isForTrainingOnly() ? Optional.empty() : Optional.of(this);
  }

  /**
   * The shape of an output for an input of this shape.
   *
   * @throws IllegalArgumentException if the layer cannot take such an input
   */
  Shape outputShape(Shape input);

  /** The arrays this layer learns, perhaps none. */
  List<ParameterSpec> parameterSpecs(Shape input);

  /** Fills new parameters with their start values. */
  void initialize(List<PanelMatrix> parameters, RandomStream random);

  /** The function applied to the weighted sums; the identity where there are none. */
  Activation activation();

  /** Whether it does something in a training alone, and is left out of a prediction. */
  default boolean isForTrainingOnly() {
    return false;
  }

  /** Whether its output is its input, seen in another shape, so that it needs no buffer. */
  default boolean isView() {
    return false;
  }

  /** What it does where the way through a network parts in two. */
  default Junction junction() {
    return Junction.NONE;
  }

  /**
   * One layer that does what this and the next one do, only faster.
   *
   * @param input shape of an example that this layer takes
   */
  default Optional<Layer> joinedWith(Layer next, Shape input) {
    return Optional.empty();
  }

  /**
   * What the way forward leaves for the way backward in a training.
   *
   * @param input shape of an example
   */
  default LayerCache newCache(Shape input, int batchSize) {
    return LayerCache.NONE;
  }

  /**
   * One worker's share of the way forward, for buffers that stay.
   *
   * @param parameters read in every pass
   * @param byExamples whether a worker's share is some examples, with all their outputs
   */
  ForwardShare forwardShare(
      List<PanelMatrix> parameters,
      ForwardBuffers buffers,
      boolean byExamples,
      Worker worker,
      Kernels kernels);

  /** One worker's share of the way backward, for buffers that stay. */
  BackwardShare backwardShare(
      List<PanelMatrix> parameters,
      List<PanelMatrix> gradients,
      BackwardBuffers buffers,
      Worker worker,
      Kernels kernels);
}
