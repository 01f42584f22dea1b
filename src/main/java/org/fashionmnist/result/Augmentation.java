package org.fashionmnist.result;

/**
 * How images are changed by chance before a network learns from them, so that it never sees the
 * same one twice.
 *
 * @param shift the most pixels that an image is moved in each direction, at least 0; what comes in
 *     is background
 * @param flip whether an image is mirrored, left for right, with probability 1/2
 * @param erase probability that a rectangle of an image is filled with noise, 0 to 1
 */
public record Augmentation(int shift, boolean flip, double erase) {

  /** Images as they are. */
  public static final Augmentation NONE = new Augmentation(0, false, 0);

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Augmentation {
    Range.atLeast(0, "shift", shift);
    Range.share("erase", erase);
  }

  /** Whether images stay as they are. */
  public boolean changesNothing() {
    return equals(NONE);
  }

  /**
   * Requires images that can be changed so.
   *
   * @throws IllegalArgumentException if they have no rows and columns, or nothing of one would be
   *     left
   */
  public void requireFit(int height, int width) {
    if (changesNothing()) {
      return;
    }
    if (height < 2 || width < 2) {
      throw new IllegalArgumentException(
          "shift, flip and erase are of images with rows and columns, these have %d × %d"
              .formatted(height, width));
    }
    int most = Math.min(height, width) - 1;
    if (shift > most) {
      throw new IllegalArgumentException(
          "a shift of %d pixels moves images of %d × %d out of sight: expected at most %d"
              .formatted(shift, height, width, most));
    }
  }
}
