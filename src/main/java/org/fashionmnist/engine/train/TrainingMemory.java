package org.fashionmnist.engine.train;

import org.fashionmnist.engine.nn.Network;
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
    long units = network.sizes().stream().mapToLong(Integer::longValue).sum();
    long numbers = arrays * network.layout().parameterCount() + BUFFERS * units * batch;
    return new TrainingMemory(network, Float.BYTES * numbers);
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
                  + " fewer --hidden units or a smaller --batch, or allow more, for example"
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
