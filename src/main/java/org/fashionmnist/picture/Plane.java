package org.fashionmnist.picture;

/**
 * A level for each place of a picture, which may rise or fall evenly across it, as in light from
 * one side.
 *
 * @param middle level in the middle of the picture
 * @param rise from one column to the next
 * @param fall from one row to the next
 */
record Plane(double middle, double rise, double fall) {

  /** The same level everywhere: the median of the edges. */
  static Plane even(GrayPicture picture) {
    return new Plane(Histogram.ofEdges(picture.area(), picture::level).median(), 0, 0);
  }

  /**
   * A slope by the medians of the four sides, which an object that is cut off by one does not tilt.
   */
  static Plane sloping(GrayPicture picture) {
    int width = picture.width();
    int height = picture.height();
    int left = side(picture, new BoundingBox(0, 0, 1, height));
    int right = side(picture, new BoundingBox(width - 1, 0, 1, height));
    int top = side(picture, new BoundingBox(0, 0, width, 1));
    int bottom = side(picture, new BoundingBox(0, height - 1, width, 1));
    return new Plane(
        (left + right + top + bottom) / 4.0,
        (double) (right - left) / Math.max(1, width - 1),
        (double) (bottom - top) / Math.max(1, height - 1));
  }

  private static int side(GrayPicture picture, BoundingBox side) {
    return Histogram.ofArea(side, picture::level).median();
  }

  /** How far a pixel is from it, rounded, at most 255. */
  int distance(GrayPicture picture, int x, int y) {
    return rounded(difference(picture, x, y));
  }

  /** The same for the mean of a square, which averages out a grain. */
  int meanDistance(GrayPicture picture, BoundingBox square) {
    double sum = 0;
    for (int y = square.top(); y < square.top() + square.height(); y++) {
      for (int x = square.left(); x < square.left() + square.width(); x++) {
        sum += difference(picture, x, y);
      }
    }
    return rounded(sum / (square.width() * square.height()));
  }

  private double difference(GrayPicture picture, int x, int y) {
    double here =
        middle
            + rise * (x - (picture.width() - 1) / 2.0)
            + fall * (y - (picture.height() - 1) / 2.0);
    return picture.level(x, y) - here;
  }

  private static int rounded(double difference) {
    return Math.min(255, (int) Math.round(Math.abs(difference)));
  }
}
