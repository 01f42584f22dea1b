package org.fashionmnist.engine.dataset;

import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.result.Augmentation;

/** Images as they look in one epoch: mirrored, then moved, then erased in part. */
final class AugmentedEpoch implements Examples {

  private final ImageExamples images;
  private final PixelGrid grid;
  private final RandomErasing erasing;
  private final Augmentation augmentation;
  private final long flips;
  private final long shifts;
  private final long erasures;

  AugmentedEpoch(AugmentedImages augmented, int epoch) {
    this.images = augmented.images();
    this.augmentation = augmented.augmentation();
    this.grid = PixelGrid.of(images);
    this.erasing = new RandomErasing(augmentation.erase(), images);
    this.flips = RandomStream.start(augmented.seed(), Purpose.FLIP, epoch);
    this.shifts = RandomStream.start(augmented.seed(), Purpose.SHIFT, epoch);
    this.erasures = RandomStream.start(augmented.seed(), Purpose.ERASE, epoch);
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
    for (int i = 0; i < input.rows(); i++) {
      change(order[from + i], input.data(), input.rowOffset(i));
    }
  }

  private void change(int image, float[] pixels, int from) {
    if (augmentation.flip() && RandomStream.valueAt(flips, image + 1L) < 0) {
      grid.mirror(pixels, from);
    }
    int shift = augmentation.shift();
    if (shift > 0) {
      long place = RandomStream.valueAt(shifts, image + 1L);
      int down = RandomPlace.upper(place, 2 * shift + 1) - shift;
      int right = RandomPlace.lower(place, 2 * shift + 1) - shift;
      grid.move(pixels, from, down, right);
    }
    if (augmentation.erase() > 0) {
      erasing.apply(RandomStream.valueAt(erasures, image + 1L), pixels, from);
    }
  }
}
