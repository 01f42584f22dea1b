package org.fashionmnist.picture;

/** How the rows and columns of a photograph lie, by the numbers of EXIF. */
enum Orientation {
  UPRIGHT(false, false, false),
  MIRRORED(false, true, false),
  UPSIDE_DOWN(false, true, true),
  UPSIDE_DOWN_MIRRORED(false, false, true),
  TRANSPOSED(true, false, false),
  TOP_TO_THE_RIGHT(true, false, true),
  TRANSVERSED(true, true, true),
  TOP_TO_THE_LEFT(true, true, false);

  private final boolean swapsAxes;
  private final boolean fromRight;
  private final boolean fromBottom;

  /**
   * Says where the pixels of the upright picture are in the file.
   *
   * @param swapsAxes whether its rows are columns of the file
   * @param fromRight whether columns of the file count from the right
   * @param fromBottom whether rows of the file count from the bottom
   */
  Orientation(boolean swapsAxes, boolean fromRight, boolean fromBottom) {
    this.swapsAxes = swapsAxes;
    this.fromRight = fromRight;
    this.fromBottom = fromBottom;
  }

  /** The orientation of a number from 1 to 8; others mean nothing and are taken for 1. */
  static Orientation ofExif(int number) {
    return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
  }

  boolean swapsAxes() {
    return swapsAxes;
  }

  GrayPicture upright(GrayPicture stored) {
    if (this == UPRIGHT) {
      return stored;
    }
    int width = swapsAxes ? stored.height() : stored.width();
    int height = swapsAxes ? stored.width() : stored.height();
    byte[] levels = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int column = swapsAxes ? y : x;
        int row = swapsAxes ? x : y;
        levels[y * width + x] =
            (byte)
                stored.level(
                    fromRight ? stored.width() - 1 - column : column,
                    fromBottom ? stored.height() - 1 - row : row);
      }
    }
    return GrayPicture.of(width, height, levels);
  }
}
