package org.fashionmnist.report.chart;

import java.awt.Color;

/**
 * Colors from one end to another.
 *
 * @param low the color of 0
 * @param high the color of 1
 */
public record ColorScale(Color low, Color high) {

  /**
   * The color of a share.
   *
   * @param share 0 to 1; values outside are taken as the nearer end
   */
  public Color at(double share) {
    return new Color(rgbAt(share));
  }

  /** The color {@link #at} a share as 8 bits each of red, green and blue. */
  public int rgbAt(double share) {
    double t = Math.max(0, Math.min(1, share));
    return mix(low.getRed(), high.getRed(), t) << 16
        | mix(low.getGreen(), high.getGreen(), t) << 8
        | mix(low.getBlue(), high.getBlue(), t);
  }

  private static int mix(int low, int high, double t) {
    return (int) Math.round(low + t * (high - low));
  }
}
