package org.fashionmnist.picture;

import java.util.stream.Stream;

/**
 * What an object lies on, judged by the pixels along the four edges of the picture.
 *
 * @param level of each place
 * @param noise how far the edges scatter: the median distance from that, within bounds
 * @param ground what that says of the ground
 */
record Background(Plane level, int noise, Ground ground) {

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

  /** Light does not fall quite as a plane does: as much as this noise. */
  private static final int UNEVENNESS = 2;

  /** Pixels along a side of the largest square that is looked at as one. */
  private static final int GRAIN = 4;

  /** The part of a side that is looked at in a corner. */
  private static final int CORNER = 32;

  /**
   * Judges a picture: a plain ground, else one in light from one side, else one that is not plain
   * and taken for plain all the same.
   */
  static Background of(GrayPicture picture) {
    Background even = of(picture, Plane.even(picture), 0, Ground.PLAIN);
    if (even.isAlongEdges(picture)) {
      return even;
    }
    Background sloping = of(picture, Plane.sloping(picture), UNEVENNESS, Ground.UNEVEN_LIGHT);
    return sloping.isAlongEdges(picture)
        ? sloping
        : new Background(even.level, even.noise, Ground.NOT_PLAIN);
  }

  private static Background of(GrayPicture picture, Plane level, int leastNoise, Ground ground) {
    int scatter =
        Histogram.ofEdges(picture.area(), (x, y) -> level.distance(picture, x, y)).median();
    return new Background(level, Math.max(leastNoise, Math.min(MOST_NOISE, scatter)), ground);
  }

  /**
   * Whether most of the edges and all corners are like this, up to a grain that small squares
   * average out. Objects that are cut off by an edge are so between the corners.
   */
  private boolean isAlongEdges(GrayPicture picture) {
    int shorter = Math.min(picture.width(), picture.height());
    int side = Math.max(1, Math.min(GRAIN, shorter / CORNER));
    Histogram.Measure distance =
        (x, y) -> level.meanDistance(picture, new BoundingBox(x * side, y * side, side, side));
    int columns = picture.width() / side;
    int rows = picture.height() / side;
    int corner = Math.max(1, shorter / side / CORNER);
    return Histogram.ofEdges(new BoundingBox(0, 0, columns, rows), distance).median() <= MOST_NOISE
        && Stream.of(0, columns - corner)
            .flatMap(
                x -> Stream.of(0, rows - corner).map(y -> new BoundingBox(x, y, corner, corner)))
            .allMatch(box -> Histogram.ofArea(box, distance).median() < objectDistance());
  }

  boolean isLight() {
    return level.middle() >= LIGHT;
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
        int distance = level.distance(picture, x, y);
        distances[y * picture.width() + x] =
            (byte) (distance > NOISE_FACTOR * noise ? distance : 0);
      }
    }
    return GrayPicture.of(picture.width(), picture.height(), distances);
  }

  /** The distance from which on a pixel belongs to an object. */
  int objectDistance() {
    return Math.max(LEAST_CONTRAST, NOISE_FACTOR * noise + 1);
  }
}
