package org.fashionmnist.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.ImageExamples;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;

/**
 * The examples of a gradient check.
 *
 * @param shape of an example
 * @param classCount labels are below
 * @param input (batch, pixels)
 * @param labels (batch, 1)
 * @param description in words
 * @param data where they came from; empty for random ones
 */
record GradcheckBatch(
    Shape shape,
    int classCount,
    Matrix input,
    Matrix labels,
    String description,
    Optional<DataProvenance> data) {

  private static final int RANDOM_SIDE = 28;
  private static final int RANDOM_CLASSES = 10;

  /**
   * Training images drawn with the seed.
   *
   * @throws IllegalArgumentException if there are not so many
   */
  static GradcheckBatch of(Dataset dataset, int size, long seed) {
    LabeledImages images = dataset.training();
    if (size > images.count()) {
      throw new IllegalArgumentException(
          "--batch: expected at most the %,d training images, got %,d"
              .formatted(images.count(), size));
    }
    int[] order = IntStream.range(0, images.count()).toArray();
    RandomStream.of(seed, Purpose.GRADIENT_CHECK, 0).shuffle(order);
    Matrix input = Matrix.zeros(size, images.pixelCount());
    Matrix labels = Matrix.zeros(size, 1);
    new ImageExamples(images, Normalization.UNIT, Kernels.get())
        .read(Arrays.copyOf(order, size), 0, input, labels);
    return new GradcheckBatch(
        Shape.of(images.height(), images.width()),
        dataset.classNames().size(),
        input,
        labels,
        Figures.count(size, "image") + " of " + Names.dataset(dataset.provenance().dataset()),
        Optional.of(dataset.provenance()));
  }

  /** Uniform numbers and random labels, of the size and range of the images. */
  static GradcheckBatch random(int size, long seed) {
    RandomStream random = RandomStream.of(seed, Purpose.GRADIENT_CHECK, 1);
    Matrix input = Matrix.zeros(size, RANDOM_SIDE * RANDOM_SIDE);
    Matrix labels = Matrix.zeros(size, 1);
    for (int i = 0; i < size; i++) {
      labels.data()[labels.rowOffset(i)] = random.nextInt(RANDOM_CLASSES);
      for (int j = 0; j < input.columns(); j++) {
        input.data()[input.rowOffset(i) + j] = random.nextFloat();
      }
    }
    return new GradcheckBatch(
        Shape.of(RANDOM_SIDE, RANDOM_SIDE),
        RANDOM_CLASSES,
        input,
        labels,
        Figures.count(size, "random input"),
        Optional.empty());
  }
}
