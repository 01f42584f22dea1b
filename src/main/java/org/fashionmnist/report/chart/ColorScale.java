package org.fashionmnist.report.chart;

import org.fashionmnist.report.drawing.ColorPair;

/**
 * Colors from one end to another.
 *
 * @param low the color of 0
 * @param high the color of 1
 */
public record ColorScale(ColorPair low, ColorPair high) {

  /**
   * The color of a share.
   *
   * @param share 0 to 1; values outside are taken as the nearer end
   */
  public ColorPair at(double share) {
    double t = Math.max(0, Math.min(1, share));
    return new ColorPair(mix(low.light(), high.light(), t), mix(low.dark(), high.dark(), t));
  }

  private static int mix(int low, int high, double t) {
    return channel(low, high, 16, t) | channel(low, high, 8, t) | channel(low, high, 0, t);
  }

  private static int channel(int low, int high, int shift, double t) {
    int from = low >> shift & 0xFF;
    int to = high >> shift & 0xFF;
    return (int) Math.round(from + t * (to - from)) << shift;
  }
}
