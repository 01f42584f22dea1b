package org.fashionmnist.engine.nn;

import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;

/**
 * Where a layer's random numbers come from in each step of a training.
 *
 * <p>With layers and steps counted from 0, the numbers of a step are those of the stream that
 * starts at value (layer + 1) of the stream of seed, {@link Purpose#DROPOUT} and step.
 *
 * @param seed of what is dropped
 * @param layer number of the layer
 */
public record StepRandom(long seed, int layer) {

  /** The start of the layer's stream in a step, for {@link RandomStream#valueAt}. */
  public long start(long step) {
    return RandomStream.valueAt(RandomStream.start(seed, Purpose.DROPOUT, step), layer + 1L);
  }
}
