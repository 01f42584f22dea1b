package org.fashionmnist.engine.dataset;

import org.fashionmnist.engine.random.RandomStream;

/**
 * Fills a random rectangle of an image with random gray levels: 0.02 to 0.4 of its area, its height
 * 0.3 to 1/0.3 times its width. That is how the paper says it for Fashion-MNIST; the rectangle is
 * rounded to whole pixels and lies wholly in the image, as in its authors' program.
 *
 * <p>All follows from one stream an image. Its value 1 says whether there is a rectangle: where the
 * multiple of 2⁻⁵³ of its upper 53 bits is below the probability. Values 2 and 3 are in the same
 * way the area and the ratio; where the rectangle is larger than the image, the next two are tried,
 * up to 100 times. The next value is the place: row from its upper 32 bits, column from its lower.
 * Each further value has eight gray levels, lowest byte first, for the rectangle row after row.
 *
 * @see <a href="https://arxiv.org/abs/1708.04896">Z. Zhong, L. Zheng, G. Kang, S. Li, Y. Yang,
 *     Random erasing data augmentation, 2017, algorithm 1 and section 4.1</a>
 */
final class RandomErasing {

  private static final double LEAST_AREA = 0.02;
  private static final double LARGEST_AREA = 0.4;
  private static final double LEAST_RATIO = 0.3;
  private static final double LARGEST_RATIO = 1 / LEAST_RATIO;
  private static final int TRIES = 100;

  private final double probability;
  private final int height;
  private final int width;
  private final float[] levels = new float[256];

  RandomErasing(double probability, ImageExamples images) {
    this.probability = probability;
    this.height = images.images().height();
    this.width = images.images().width();
    for (int level = 0; level < levels.length; level++) {
      levels[level] = images.normalization().apply(level);
    }
  }

  /**
   * Erases, or leaves the image as it is.
   *
   * @param start of the stream of the image
   * @param from where the image begins in {@code pixels}, which are modified
   */
  void apply(long start, float[] pixels, int from) {
    if (!(share(RandomStream.valueAt(start, 1)) < probability)) {
      return;
    }
    long value = 1;
    for (int i = 0; i < TRIES; i++) {
      double area = between(LEAST_AREA, LARGEST_AREA, start, ++value) * height * width;
      double ratio = between(LEAST_RATIO, LARGEST_RATIO, start, ++value);
      long rows = Math.round(Math.sqrt(area * ratio));
      long columns = Math.round(Math.sqrt(area / ratio));
      if (rows <= height && columns <= width) {
        long place = RandomStream.valueAt(start, ++value);
        int top = RandomPlace.upper(place, height - (int) rows + 1);
        int left = RandomPlace.lower(place, width - (int) columns + 1);
        fill(start, value, pixels, from + top * width + left, (int) rows, (int) columns);
        return;
      }
    }
  }

  private void fill(long start, long before, float[] pixels, int from, int rows, int columns) {
    long value = before;
    long bytes = 0;
    int done = 0;
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        if (done % Long.BYTES == 0) {
          bytes = RandomStream.valueAt(start, ++value);
        }
        pixels[from + y * width + x] = levels[(int) bytes & 0xFF];
        bytes >>>= Byte.SIZE;
        done++;
      }
    }
  }

  private static double between(double least, double largest, long start, long index) {
    return least + share(RandomStream.valueAt(start, index)) * (largest - least);
  }

  private static double share(long value) {
    return (value >>> 11) * 0x1.0p-53;
  }
}
