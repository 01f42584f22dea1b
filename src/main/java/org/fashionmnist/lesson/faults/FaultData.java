package org.fashionmnist.lesson.faults;

import java.util.List;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.StratifiedSplit;

/**
 * The images of a lesson: few, so that it takes seconds.
 *
 * @param classNames in label order
 * @param training images to learn from, at most {@value #MOST_IMAGES} with those of validation
 * @param validation a sixth of them, held out
 * @param test all test images
 */
record FaultData(
    List<String> classNames, LabeledImages training, LabeledImages validation, LabeledImages test) {

  private static final int MOST_IMAGES = 6000;
  private static final double VALIDATION_SHARE = 1.0 / 6;

  /** Images of all classes in the same proportion, chosen by the seed. */
  static FaultData of(Dataset dataset, long seed) {
    LabeledImages all = dataset.training();
    LabeledImages some =
        all.count() > MOST_IMAGES
            ? StratifiedSplit.of(all, (double) MOST_IMAGES / all.count(), seed).validation()
            : all;
    StratifiedSplit split = StratifiedSplit.of(some, VALIDATION_SHARE, seed);
    return new FaultData(
        dataset.classNames(), split.training(), split.validation(), dataset.test());
  }
}
