package org.fashionmnist.report;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The heights at which contour lines are drawn: two a power of ten, downward from the highest point
 * shown. Steps that grow with the height show a valley and the walls around it in one picture.
 *
 * @param count of the levels, at least 1
 * @param topExponent the highest level is 10 to half of this
 */
record HeightLevels(int count, int topExponent) {

  private static final int COUNT = 11;

  /**
   * @param highest above the minimum, positive
   */
  static HeightLevels upTo(double highest) {
    return new HeightLevels(COUNT, (int) Math.ceil(2 * Math.log10(highest)) - 1);
  }

  /** From the lowest to the highest. */
  DoubleStream levels() {
    return IntStream.range(0, count).mapToDouble(this::level);
  }

  private double level(int index) {
    return Math.pow(10, (topExponent - count + 1 + index) / 2.0);
  }

  /** How far up a height is: 0 below the lowest level, 1 above the highest, in equal steps. */
  double shareOf(double height) {
    return (double) levels().filter(level -> level <= height).count() / count;
  }
}
