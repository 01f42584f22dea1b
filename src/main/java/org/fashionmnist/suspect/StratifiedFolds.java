package org.fashionmnist.suspect;

import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;

/** The images of a set in parts of the same size, each class spread evenly over them. */
final class StratifiedFolds {

  private final int[] foldOfImage;
  private final int count;

  private StratifiedFolds(int[] foldOfImage, int count) {
    this.foldOfImage = foldOfImage;
    this.count = count;
  }

  /**
   * Deals out the images, class after class, in an order chosen by the seed.
   *
   * @param count folds, at least 2
   * @throws IllegalArgumentException if there are fewer images than folds
   */
  static StratifiedFolds of(LabeledImages images, int count, long seed) {
    if (count < 2 || count > images.count()) {
      throw new IllegalArgumentException(
          "%,d images cannot be divided into %,d folds: from 2 folds up to one for each image"
              .formatted(images.count(), count));
    }
    int[] order = IntStream.range(0, images.count()).toArray();
    RandomStream.of(seed, Purpose.FOLDS, 0).shuffle(order);
    int[] next = new int[256];
    int before = 0;
    int[] perLabel = images.countPerLabel(next.length);
    for (int label = 0; label < next.length; label++) {
      next[label] = before;
      before += perLabel[label];
    }
    int[] foldOfImage = new int[images.count()];
    for (int image : order) {
      foldOfImage[image] = next[images.label(image)]++ % count;
    }
    return new StratifiedFolds(foldOfImage, count);
  }

  int count() {
    return count;
  }

  /** The images of a fold, in their order. */
  int[] inside(int fold) {
    return IntStream.range(0, foldOfImage.length).filter(i -> foldOfImage[i] == fold).toArray();
  }

  /** All other images, in their order. */
  int[] outside(int fold) {
    return IntStream.range(0, foldOfImage.length).filter(i -> foldOfImage[i] != fold).toArray();
  }
}
