package org.fashionmnist.picture;

import java.util.Optional;

/**
 * An object on a transparent ground.
 *
 * @param object bright on black
 * @param box around it
 */
record CutOut(GrayPicture object, BoundingBox box) {

  private static final int WHITE = 255;
  private static final int HALF = 128;

  /** On white, shades so near to it are hardly seen: an eighth. */
  private static final int PALE = 32;

  /**
   * The object of a picture along whose edges nothing is to be seen.
   *
   * <p>It is dark on white, inverted, as in the data set. Where most of it is too pale for that,
   * its shape is shown as well: all that is opaque becomes at least half as bright.
   *
   * @return nothing where the ground is opaque, or all of the picture transparent
   */
  static Optional<CutOut> of(GrayPicture onWhite, GrayPicture opacity) {
    if (Histogram.ofEdges(opacity.area(), opacity::level).median() >= HALF) {
      return Optional.empty();
    }
    return BoundingBox.of(opacity, HALF).map(box -> new CutOut(bright(onWhite, opacity), box));
  }

  private static GrayPicture bright(GrayPicture onWhite, GrayPicture opacity) {
    boolean pale = isPale(onWhite, opacity);
    byte[] levels = new byte[onWhite.width() * onWhite.height()];
    for (int y = 0; y < onWhite.height(); y++) {
      for (int x = 0; x < onWhite.width(); x++) {
        int inverted = WHITE - onWhite.level(x, y);
        levels[y * onWhite.width() + x] =
            (byte) (pale ? (opacity.level(x, y) + inverted + 1) / 2 : inverted);
      }
    }
    return GrayPicture.of(onWhite.width(), onWhite.height(), levels);
  }

  private static boolean isPale(GrayPicture onWhite, GrayPicture opacity) {
    int opaque = 0;
    int pale = 0;
    for (int y = 0; y < onWhite.height(); y++) {
      for (int x = 0; x < onWhite.width(); x++) {
        if (opacity.level(x, y) >= HALF) {
          opaque++;
          pale += onWhite.level(x, y) > WHITE - PALE ? 1 : 0;
        }
      }
    }
    return 2L * pale >= opaque;
  }
}
