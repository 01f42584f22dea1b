package org.fashionmnist.engine.dataset;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;

/**
 * A training set divided in two, each class in the same proportion.
 *
 * @param training what is left to learn from, in the original order
 * @param validation what was held out, in the original order; may be empty
 */
public record StratifiedSplit(LabeledImages training, LabeledImages validation) {

  public StratifiedSplit {
    Objects.requireNonNull(training, "training");
    Objects.requireNonNull(validation, "validation");
  }

  /**
   * Holds out the share {@code validationShare} of every class, rounded to whole images, chosen by
   * the seed.
   *
   * @param validationShare 0 (nothing) up to but not including 1
   * @throws IllegalArgumentException if the share is out of range or leaves no training images
   */
  public static StratifiedSplit of(LabeledImages images, double validationShare, long seed) {
    int[] labels = new int[images.count()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = images.label(i);
    }
    boolean[] heldOut = heldOut(labels, validationShare, seed);
    return new StratifiedSplit(
        images.subset(positions(heldOut, false)), images.subset(positions(heldOut, true)));
  }

  /**
   * Which of some labeled examples are held out, as {@link #of} does it with images.
   *
   * @param labels of the examples, each at least 0
   * @param validationShare 0 (nothing) up to but not including 1
   * @throws IllegalArgumentException if the share is out of range or leaves nothing to learn from
   */
  public static boolean[] heldOut(int[] labels, double validationShare, long seed) {
    if (!(validationShare >= 0 && validationShare < 1)) {
      throw new IllegalArgumentException(
          "expected a validation share of at least 0 and below 1, got " + validationShare);
    }
    int[] order = IntStream.range(0, labels.length).toArray();
    RandomStream.of(seed, Purpose.SPLIT, 0).shuffle(order);

    int[] remaining = new int[Arrays.stream(labels).max().orElse(0) + 1];
    for (int label : labels) {
      remaining[label]++;
    }
    for (int label = 0; label < remaining.length; label++) {
      remaining[label] = (int) Math.round(remaining[label] * validationShare);
    }
    boolean[] heldOut = new boolean[labels.length];
    int heldOutCount = 0;
    for (int example : order) {
      heldOut[example] = remaining[labels[example]]-- > 0;
      heldOutCount += heldOut[example] ? 1 : 0;
    }
    if (heldOutCount == labels.length) {
      throw new IllegalArgumentException(
          "a validation share of %s leaves none of the %d images to learn from"
              .formatted(validationShare, labels.length));
    }
    return heldOut;
  }

  private static int[] positions(boolean[] all, boolean sought) {
    return IntStream.range(0, all.length).filter(i -> all[i] == sought).toArray();
  }
}
