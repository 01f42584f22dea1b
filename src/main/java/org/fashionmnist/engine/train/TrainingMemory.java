package org.fashionmnist.engine.train;

import java.util.List;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dropout;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import org.fashionmnist.engine.optim.Lbfgs;

/**
 * What a training keeps in memory, about: the parameters, the best and the last of them, what the
 * optimizer remembers, a copy while they are written; and what a batch makes of each layer.
 *
 * @param network that is trained
 * @param bytes at most, as an estimate
 */
public record TrainingMemory(Network network, long bytes) {

  /** Parameters, best, last, average, two of the optimizer, two while a file is written. */
  private static final int ARRAYS = 8;

  /** Outputs and their gradients, for a batch and for the next one. */
  private static final int BUFFERS = 4;

  /** Batches of two sizes: the last one of an epoch has what is left. */
  private static final int FULL_AND_LAST = 2;

  /** Groups of examples whose gradients by the weights of filters are added up. */
  private static final long GROUPS = 8;

  /**
   * Of a training with these settings.
   *
   * @param imageCount images that are learned from
   */
  public static TrainingMemory of(Network network, TrainingSettings settings, int imageCount) {
    long arrays = ARRAYS;
    long batch = Math.min(settings.batchSize(), imageCount);
    if (settings.optimizer() instanceof Lbfgs lbfgs) { // two for each step it remembers
      arrays += 2L * Math.min(lbfgs.historySize(), settings.epochs());
      batch = 0; // it takes the images piece by piece
    }
    long numbers =
        arrays * network.layout().parameterCount()
            + FULL_AND_LAST * gradientParts(network)
            + numbersOfExample(network) * batch;
    return new TrainingMemory(network, Float.BYTES * numbers);
  }

  /** What each group of examples adds to the gradient by the weights of filters. */
  private static long gradientParts(Network network) {
    return network.layout().slots().stream()
        .map(slot -> slot.spec().shape())
        .filter(shape -> shape.dimensions().size() == 4)
        .mapToLong(shape -> GROUPS * shape.size())
        .sum();
  }

  /** Outputs of the layers as they are computed, and for each maximum and dropped unit one more. */
  private static long numbersOfExample(Network network) {
    List<Layer> layers = network.layers();
    long outputs = network.inputShape().size();
    long kept = 0;
    for (int l = 0; l < layers.size(); l++) {
      Layer layer = layers.get(l);
      Shape output = network.outputShapeOf(l);
      boolean hasBuffer =
          !layer.isView()
              && !layer.isForTrainingOnly()
              && (l + 1 == layers.size()
                  || layer.joinedWith(layers.get(l + 1), network.inputShapeOf(l)).isEmpty());
      outputs += hasBuffer ? output.size() : 0;
      kept += layer instanceof MaxPool2d || layer instanceof Dropout ? output.size() : 0;
    }
    return BUFFERS * outputs + FULL_AND_LAST * kept;
  }

  public long mebibytes() {
    return bytes >> 20;
  }

  /** Whether it is so much that one wants to know. */
  public boolean isLarge() {
    return bytes > 1L << 29;
  }

  /**
   * Requires that the memory is there.
   *
   * @throws IllegalArgumentException if it is more than Java may use; says how much it is
   */
  public void requireRoom() {
    long heap = Runtime.getRuntime().maxMemory();
    if (bytes > heap) {
      throw new IllegalArgumentException(
          ("training %s, %,d parameters, takes about %,d MiB of memory, Java may use %,d MiB: use"
                  + " fewer units or a smaller --batch, or allow more, for example"
                  + " FASHION_JAVA_OPTS=-Xmx%dg")
              .formatted(
                  network,
                  network.layout().parameterCount(),
                  mebibytes(),
                  heap >> 20,
                  (bytes >> 30) + 2));
    }
  }
}
