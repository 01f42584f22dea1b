package org.fashionmnist.experiment.gradcheck;

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
import org.fashionmnist.plan.NetworkChoice;
import org.fashionmnist.result.DataProvenance;

/**
 * The examples of a gradient check.
 *
 * @param shape of an example
 * @param classCount labels are below
 * @param input (batch, pixels)
 * @param labels (batch, 1)
 * @param data where they came from; empty for random ones
 * @param side rows and columns that images were reduced to; empty where they were not
 */
record GradcheckBatch(
    Shape shape,
    int classCount,
    Matrix input,
    Matrix labels,
    Optional<DataProvenance> data,
    Optional<Integer> side) {

  private static final int RANDOM_SIDE = 28;
  private static final int RANDOM_CLASSES = 10;
  private static final int LEAST_SIDE = 8;

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
        Optional.of(dataset.provenance()),
        Optional.empty());
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
        Optional.empty(),
        Optional.empty());
  }

  /** The same images as small as a network takes them, or as they are where it takes no others. */
  GradcheckBatch reducedFor(NetworkChoice choice) {
    int rows = shape.dimensions().get(0);
    int columns = shape.dimensions().get(1);
    return IntStream.range(LEAST_SIDE, Math.min(rows, columns))
        .filter(side -> takes(choice, Shape.of(side, side)))
        .mapToObj(this::reduced)
        .findFirst()
        .orElse(this);
  }

  private boolean takes(NetworkChoice choice, Shape images) {
    try {
      return choice.network(images, classCount).layout().parameterCount() > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private GradcheckBatch reduced(int size) {
    Matrix small = Matrix.zeros(input.rows(), size * size);
    for (int image = 0; image < input.rows(); image++) {
      for (int row = 0; row < size; row++) {
        for (int column = 0; column < size; column++) {
          small.data()[small.rowOffset(image) + row * size + column] =
              mean(image, row, column, size);
        }
      }
    }
    return new GradcheckBatch(
        Shape.of(size, size), classCount, small, labels, data, Optional.of(size));
  }

  /** Of the pixels that a smaller one covers, at least in part. */
  private float mean(int image, int row, int column, int size) {
    int rows = shape.dimensions().get(0);
    int columns = shape.dimensions().get(1);
    int bottom = ((row + 1) * rows + size - 1) / size;
    int right = ((column + 1) * columns + size - 1) / size;
    double sum = 0;
    int count = 0;
    for (int y = row * rows / size; y < bottom; y++) {
      for (int x = column * columns / size; x < right; x++) {
        sum += input.at(image, y * columns + x);
        count++;
      }
    }
    return (float) (sum / count);
  }
}
