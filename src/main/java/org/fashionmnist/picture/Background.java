package org.fashionmnist.picture;

/**
 * What an object lies on, judged by the pixels along the four edges of the picture.
 *
 * @param level their median, 0 to 255
 * @param noise how far they scatter: the median distance from that, within bounds
 */
record Background(int level, int noise) {

  /** Half of white. */
  private static final int LIGHT = 128;

  /**
   * Five percent of white: what was trimmed from the pictures of Fashion-MNIST differed by less.
   */
  private static final int LEAST_CONTRAST = 13;

  /** In normally distributed noise, one pixel in 400,000 lies further out than so many of it. */
  private static final int NOISE_FACTOR = 7;

  /** More is no noise, but an object along much of the edges. */
  private static final int MOST_NOISE = 6;

  static Background of(GrayPicture picture) {
    int[] counts = new int[256];
    int right = picture.width() - 1;
    int bottom = picture.height() - 1;
    for (int x = 0; x <= right; x++) {
      counts[picture.level(x, 0)]++;
      counts[picture.level(x, bottom)]++;
    }
    for (int y = 1; y < bottom; y++) {
      counts[picture.level(0, y)]++;
      counts[picture.level(right, y)]++;
    }
    int level = median(counts);
    int[] distances = new int[256];
    for (int i = 0; i < counts.length; i++) {
      distances[Math.abs(i - level)] += counts[i];
    }
    return new Background(level, Math.min(MOST_NOISE, median(distances)));
  }

  private static int median(int[] counts) {
    long total = 0;
    for (int count : counts) {
      total += count;
    }
    long below = 0;
    int level = 0;
    while (2 * (below + counts[level]) < total) {
      below += counts[level];
      level++;
    }
    return level;
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
    byte[] table = new byte[256];
    for (int i = 0; i < table.length; i++) {
      int distance = Math.abs(i - level);
      table[i] = (byte) (distance > NOISE_FACTOR * noise ? distance : 0);
    }
    return picture.mapped(table);
  }

  /** The distance from which on a pixel belongs to an object. */
  int objectDistance() {
    return Math.max(LEAST_CONTRAST, NOISE_FACTOR * noise + 1);
  }
}
