package org.fashionmnist.engine.dataset;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.result.GrayImage;

/**
 * Gray images of one size, each with a class label. Immutable; a subset shares the pixels of the
 * whole.
 */
public final class LabeledImages {

  /** Bytes that come from memory together, on nearly all processors. */
  private static final int CACHE_LINE = 64;

  private final byte[] pixels;
  private final byte[] labels;
  private final int height;
  private final int width;
  private final int[] indices;

  private LabeledImages(byte[] pixels, byte[] labels, int height, int width, int[] indices) {
    this.pixels = pixels;
    this.labels = labels;
    this.height = height;
    this.width = width;
    this.indices = indices;
  }

  /**
   * Wraps pixels and labels, which must not be changed afterwards.
   *
   * @param pixels unsigned bytes, image after image, row after row: {@code count · height · width}
   * @param labels unsigned bytes, {@code count} of them
   * @throws IllegalArgumentException if the lengths do not agree
   */
  public static LabeledImages of(byte[] pixels, byte[] labels, int height, int width) {
    Objects.requireNonNull(pixels, "pixels");
    Objects.requireNonNull(labels, "labels");
    if (height < 1 || width < 1 || pixels.length != (long) labels.length * height * width) {
      throw new IllegalArgumentException(
          "%d pixels are not %d images of %d × %d"
              .formatted(pixels.length, labels.length, height, width));
    }
    return new LabeledImages(
        pixels, labels, height, width, IntStream.range(0, labels.length).toArray());
  }

  /**
   * Requires images that a network can take, under labels that are outputs of it.
   *
   * @param name of this set, for the message
   * @param pixelCount that the network takes
   * @param classCount outputs of the network
   * @throws IllegalArgumentException if the images have another size, or a label is beyond
   */
  public void requireFit(String name, int pixelCount, int classCount) {
    if (pixelCount() != pixelCount) {
      throw new IllegalArgumentException(
          "%s: expected images of the %,d pixels that the network takes, got %d × %d"
              .formatted(name, pixelCount, height, width));
    }
    for (int i = 0; i < count(); i++) {
      if (label(i) >= classCount) {
        throw new IllegalArgumentException(
            "%s: expected labels from 0 to %d, one for each of the %d outputs of the network; image %d has the label %d"
                .formatted(name, classCount - 1, classCount, i, label(i)));
      }
    }
  }

  /** Images in this set. */
  public int count() {
    return indices.length;
  }

  /** Rows of an image. */
  public int height() {
    return height;
  }

  /** Columns of an image. */
  public int width() {
    return width;
  }

  /** Pixels of an image. */
  public int pixelCount() {
    return height * width;
  }

  /** The label of an image, 0 to 255. */
  public int label(int image) {
    return Byte.toUnsignedInt(labels[indices[image]]);
  }

  /** A pixel of an image, 0 (black) to 255 (white); pixels are numbered row after row. */
  public int pixel(int image, int pixel) {
    return Byte.toUnsignedInt(pixels[indices[image] * pixelCount() + pixel]);
  }

  /** A copy of an image. */
  public GrayImage grayImage(int image) {
    int first = indices[image] * pixelCount();
    return new GrayImage(width, height, Arrays.copyOfRange(pixels, first, first + pixelCount()));
  }

  /**
   * Writes the normalized pixels of an image to a row.
   *
   * @param out (examples, pixels), modified
   */
  void fillRow(int image, Normalization normalization, Matrix out, int row, Kernels kernels) {
    kernels.normalize(
        pixels,
        indices[image] * pixelCount(),
        normalization.mean(),
        normalization.deviation(),
        out,
        row);
  }

  /**
   * Asks memory for the pixels of some images, all at once. In a random order they are in no cache,
   * and a loop that works on one image after another waits for each.
   *
   * @param order positions of images
   * @param from index in {@code order} of the first
   * @param to index after the last
   */
  void fetch(int[] order, int from, int to) {
    int length = pixelCount();
    int sum = 0;
    for (int i = from; i < to; i++) {
      int first = indices[order[i]] * length;
      for (int at = first; at < first + length; at += CACHE_LINE) {
        sum += pixels[at];
      }
    }
    if (sum == Integer.MIN_VALUE) { // never, but no compiler knows: it cannot skip the loads
      throw new AssertionError("pixels that add up to " + sum);
    }
  }

  /**
   * The images at these positions, in this order.
   *
   * @throws IndexOutOfBoundsException if a position is not in [0, count)
   */
  public LabeledImages subset(int[] positions) {
    int[] chosen = new int[positions.length];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = indices[positions[i]];
    }
    return new LabeledImages(pixels, labels, height, width, chosen);
  }

  /**
   * The same images under other labels.
   *
   * @param change from the old label to the new one, 0 to 255
   * @throws IllegalArgumentException if a new label is out of that range
   */
  public LabeledImages relabeled(IntUnaryOperator change) {
    byte[] changed = new byte[labels.length];
    for (int i = 0; i < changed.length; i++) {
      int label = change.applyAsInt(Byte.toUnsignedInt(labels[i]));
      if (label < 0 || label > 255) {
        throw new IllegalArgumentException(
            "expected labels from 0 to 255, got %d in the place of %d"
                .formatted(label, Byte.toUnsignedInt(labels[i])));
      }
      changed[i] = (byte) label;
    }
    return new LabeledImages(pixels, changed, height, width, indices);
  }

  /** The same images, class after class; within a class in the order they had. */
  public LabeledImages sortedByLabel() {
    return subset(
        IntStream.range(0, count())
            .boxed()
            .sorted(Comparator.comparingInt(this::label))
            .mapToInt(Integer::intValue)
            .toArray());
  }

  /**
   * Images of each label, for the labels 0 to {@code classCount − 1}.
   *
   * @throws IllegalArgumentException if a label is beyond
   */
  public int[] countPerLabel(int classCount) {
    int[] counts = new int[classCount];
    for (int i = 0; i < count(); i++) {
      if (label(i) >= classCount) {
        throw new IllegalArgumentException(
            "expected labels from 0 to %d, image %d has the label %d"
                .formatted(classCount - 1, i, label(i)));
      }
      counts[label(i)]++;
    }
    return counts;
  }
}
