package org.fashionmnist.compare.statistics;

/**
 * Shares of images and their differences, rounded to twelve decimals. So equal differences of
 * counts are equal numbers, whatever the two counts were.
 */
final class Shares {

  private static final double PARTS = 1e12;

  private Shares() {}

  static double rounded(double share) {
    return Math.rint(share * PARTS) / PARTS;
  }

  static double difference(double minuend, double subtrahend) {
    return rounded(minuend - subtrahend);
  }
}
