package org.fashionmnist.picture;

import java.util.Optional;

/**
 * The smallest rectangle around an object.
 *
 * @param left column of the first pixel
 * @param top row of the first pixel
 * @param width at least 1
 * @param height at least 1
 */
record BoundingBox(int left, int top, int width, int height) {

  /** Specks of dust are smaller than this part of a row or column. */
  private static final int SPECK = 256;

  /**
   * The box of all rows and columns with some bright pixels.
   *
   * @param objectLevel from which on a pixel is bright
   * @return nothing where no pixels, or just specks, are bright
   */
  static Optional<BoundingBox> of(GrayPicture object, int objectLevel) {
    int[] inColumn = new int[object.width()];
    int[] inRow = new int[object.height()];
    for (int y = 0; y < object.height(); y++) {
      for (int x = 0; x < object.width(); x++) {
        if (object.level(x, y) >= objectLevel) {
          inColumn[x]++;
          inRow[y]++;
        }
      }
    }
    Range columns = Range.of(inColumn, 1 + object.height() / SPECK);
    Range rows = Range.of(inRow, 1 + object.width() / SPECK);
    if (columns.isEmpty() || rows.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new BoundingBox(columns.from, rows.from, columns.length(), rows.length()));
  }

  boolean covers(GrayPicture picture) {
    return width == picture.width() && height == picture.height();
  }

  /** What is left without so many pixels on each side. */
  BoundingBox shrunk(int by) {
    return new BoundingBox(left + by, top + by, width - 2 * by, height - 2 * by);
  }

  private record Range(int from, int to) {

    static Range of(int[] counts, int fewest) {
      int from = 0;
      int to = counts.length;
      while (from < to && counts[from] < fewest) {
        from++;
      }
      while (to > from && counts[to - 1] < fewest) {
        to--;
      }
      return new Range(from, to);
    }

    boolean isEmpty() {
      return from == to;
    }

    int length() {
      return to - from;
    }
  }
}
