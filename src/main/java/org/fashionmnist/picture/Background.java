package org.fashionmnist.picture;

import java.util.stream.Stream;

/**
 * What an object lies on, judged by the pixels along the four edges of the picture: a level, which
 * may rise or fall evenly across it.
 *
 * @param level in the middle of the picture, 0 to 255: the median of the edges
 * @param rise of the level from one column to the next
 * @param fall of the level from one row to the next
 * @param noise how far the edges scatter: the median distance from that, within bounds
 * @param ground what that says of the ground
 */
record Background(double level, double rise, double fall, int noise, Ground ground) {

  /** Half of white. */
  private static final int LIGHT = 128;

  /**
   * Five percent of white: what was trimmed from the pictures of Fashion-MNIST differed by less.
   */
  static final int LEAST_CONTRAST = 13;

  /** In normally distributed noise, one pixel in 400,000 lies further out than so many of it. */
  private static final int NOISE_FACTOR = 7;

  /** More is no noise, but an object along much of the edges, or a ground that is not plain. */
  private static final int MOST_NOISE = 6;

  /** Pixels along a side of the largest square that is looked at as one. */
  private static final int GRAIN = 4;

  /** The part of a side that is looked at in a corner. */
  private static final int CORNER = 32;

  /**
   * Judges a picture: a plain ground, else one in light from one side, else one that is not plain
   * and taken for plain all the same.
   */
  static Background of(GrayPicture picture) {
    int level = Histogram.ofEdges(picture.area(), picture::level).median();
    Background even = measured(picture, level, 0, 0, Ground.PLAIN);
    if (even.ground == Ground.PLAIN) {
      return even;
    }
    Background slope = slope(picture);
    return slope.ground == Ground.UNEVEN_LIGHT ? slope : even;
  }

  /**
   * A plane through the medians of the four sides, which an object that is cut off by an edge does
   * not tilt.
   */
  private static Background slope(GrayPicture picture) {
    int width = picture.width();
    int height = picture.height();
    int left = side(picture, new BoundingBox(0, 0, 1, height));
    int right = side(picture, new BoundingBox(width - 1, 0, 1, height));
    int top = side(picture, new BoundingBox(0, 0, width, 1));
    int bottom = side(picture, new BoundingBox(0, height - 1, width, 1));
    return measured(
        picture,
        (left + right + top + bottom) / 4.0,
        (double) (right - left) / Math.max(1, width - 1),
        (double) (bottom - top) / Math.max(1, height - 1),
        Ground.UNEVEN_LIGHT);
  }

  private static int side(GrayPicture picture, BoundingBox side) {
    return Histogram.ofArea(side, picture::level).median();
  }

  /** With its noise, and with another ground if edges or corners are not like it. */
  private static Background measured(
      GrayPicture picture, double level, double rise, double fall, Ground ground) {
    Background exact = new Background(level, rise, fall, 0, ground);
    int scatter =
        Histogram.ofEdges(picture.area(), (x, y) -> exact.distance(picture, x, y)).median();
    int noise = Math.min(MOST_NOISE, scatter);
    Background noisy = new Background(level, rise, fall, noise, ground);
    return noisy.isAlongEdges(picture)
        ? noisy
        : new Background(level, rise, fall, noise, Ground.NOT_PLAIN);
  }

  /**
   * Whether most of the edges and all corners are like this, up to a grain that small squares
   * average out. Objects that are cut off by an edge are so between the corners.
   */
  private boolean isAlongEdges(GrayPicture picture) {
    int shorter = Math.min(picture.width(), picture.height());
    int square = Math.max(1, Math.min(GRAIN, shorter / CORNER));
    Histogram.Measure distance = (x, y) -> meanDistance(picture, x * square, y * square, square);
    int right = picture.width() / square;
    int bottom = picture.height() / square;
    int corner = Math.max(1, shorter / square / CORNER);
    return Histogram.ofEdges(new BoundingBox(0, 0, right, bottom), distance).median() <= MOST_NOISE
        && Stream.of(0, right - corner)
            .flatMap(
                x -> Stream.of(0, bottom - corner).map(y -> new BoundingBox(x, y, corner, corner)))
            .allMatch(box -> Histogram.ofArea(box, distance).median() < objectDistance());
  }

  private int meanDistance(GrayPicture picture, int left, int top, int side) {
    double sum = 0;
    for (int y = top; y < top + side; y++) {
      for (int x = left; x < left + side; x++) {
        sum += picture.level(x, y) - at(picture, x, y);
      }
    }
    return rounded(sum / (side * side));
  }

  boolean isLight() {
    return level >= LIGHT;
  }

  /**
   * The picture as distances from this background, which becomes 0 (black) together with its noise.
   * That inverts a picture on white. On any other background, objects both darker and lighter than
   * it stand out.
   */
  GrayPicture distances(GrayPicture picture) {
    byte[] distances = new byte[picture.width() * picture.height()];
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int distance = distance(picture, x, y);
        distances[y * picture.width() + x] =
            (byte) (distance > NOISE_FACTOR * noise ? distance : 0);
      }
    }
    return GrayPicture.of(picture.width(), picture.height(), distances);
  }

  private int distance(GrayPicture picture, int x, int y) {
    return rounded(picture.level(x, y) - at(picture, x, y));
  }

  private static int rounded(double difference) {
    return Math.min(255, (int) Math.round(Math.abs(difference)));
  }

  /** Its level at a place of the picture. */
  private double at(GrayPicture picture, int x, int y) {
    return level
        + rise * (x - (picture.width() - 1) / 2.0)
        + fall * (y - (picture.height() - 1) / 2.0);
  }

  /** The distance from which on a pixel belongs to an object. */
  int objectDistance() {
    return Math.max(LEAST_CONTRAST, NOISE_FACTOR * noise + 1);
  }
}
