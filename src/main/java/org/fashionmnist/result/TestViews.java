package org.fashionmnist.result;

/**
 * How often a network looks at an image that it is tested on; its probabilities are averaged
 * (test-time augmentation).
 *
 * @param mirrored whether it also sees the mirror image
 * @param shifted whether it also sees the image, and its mirror image, one pixel further up, down,
 *     left and right
 */
public record TestViews(boolean mirrored, boolean shifted) {

  /** The image alone. */
  public static final TestViews ONE = new TestViews(false, false);

  /** What to say where a network saw no such views in its training. */
  public static final String UNTRAINED =
      "--tta shows mirror images to a network that was trained without --flip, which may make of them"
          + " what it likes";

  private static final int PLACES = 5;

  /**
   * What a network has learned to see. One that saw neither mirror images nor shifts gets the
   * mirror image all the same: there is no other view.
   *
   * @param flipped whether it was trained with mirror images
   * @param shifted whether it was trained with shifts
   */
  public static TestViews trained(boolean flipped, boolean shifted) {
    return new TestViews(flipped || !shifted, shifted);
  }

  /**
   * Requires images that have such views.
   *
   * @throws IllegalArgumentException if they have no rows and columns
   */
  public void requireFit(int height, int width) {
    if (!equals(ONE) && (height < 2 || width < 2)) {
      throw new IllegalArgumentException(
          "mirror images and shifts are of images with rows and columns, these have %d × %d"
              .formatted(height, width));
    }
  }

  /** How many there are. */
  public int count() {
    return (mirrored ? 2 : 1) * (shifted ? PLACES : 1);
  }
}
