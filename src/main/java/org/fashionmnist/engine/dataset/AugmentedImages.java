package org.fashionmnist.engine.dataset;

import java.util.Objects;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.result.Augmentation;

/**
 * Images that look otherwise in each epoch. How an image looks follows from the seed, the epoch and
 * the number of the image alone: not from the order, the batches or the threads.
 *
 * @param images as they are, which they also are when they are read outside an epoch
 * @param augmentation what chance does to them
 * @param seed of that chance
 */
public record AugmentedImages(ImageExamples images, Augmentation augmentation, long seed)
    implements Examples {

  /**
   * Checks the images.
   *
   * @throws IllegalArgumentException if they cannot be changed so
   */
  public AugmentedImages {
    Objects.requireNonNull(augmentation, "augmentation");
    augmentation.requireFit(images.images().height(), images.images().width());
  }

  @Override
  public Examples inEpoch(int epoch) {
    return augmentation.changesNothing() ? images : new AugmentedEpoch(this, epoch);
  }

  @Override
  public int count() {
    return images.count();
  }

  @Override
  public int inputSize() {
    return images.inputSize();
  }

  @Override
  public int targetSize() {
    return images.targetSize();
  }

  @Override
  public void read(int[] order, int from, Matrix input, Matrix targets) {
    images.read(order, from, input, targets);
  }
}
