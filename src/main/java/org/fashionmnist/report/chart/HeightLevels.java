package org.fashionmnist.report.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.report.drawing.ColorPair;

/**
 * The heights at which contour lines are drawn: two a power of ten, downward from the highest point
 * shown. Steps that grow with the height show a valley and the walls around it in one picture.
 */
public final class HeightLevels {

  private static final int COUNT = 11;

  private final double[] levels = new double[COUNT];

  /**
   * @param highest above the minimum, positive
   */
  public HeightLevels(double highest) {
    int topExponent = (int) Math.ceil(2 * Math.log10(highest)) - 1;
    for (int i = 0; i < COUNT; i++) {
      levels[i] = Math.pow(10, (topExponent - COUNT + 1 + i) / 2.0);
    }
  }

  /** From the lowest to the highest. */
  public double[] levels() {
    return levels.clone();
  }

  /** How far up a height is: 0 below the lowest level, 1 above the highest, in equal steps. */
  public double shareOf(double height) {
    return (double) bandOf(height) / COUNT;
  }

  /** How many levels are not above a height. */
  public int bandOf(double height) {
    int below = 0;
    while (below < COUNT && levels[below] <= height) {
      below++;
    }
    return below;
  }

  /** The colors of the bands between the levels, from the lowest to the highest. */
  public List<ColorPair> colors(ColorScale scale) {
    return IntStream.rangeClosed(0, COUNT).mapToObj(i -> scale.at((double) i / COUNT)).toList();
  }
}
