package org.fashionmnist.report.chart;

import java.awt.Color;

/**
 * Contrast of two colors, as the Web Content Accessibility Guidelines define it.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2, contrast ratio</a>
 */
public final class Contrast {

  private Contrast() {}

  /** The ratio of the lighter to the darker color, 1 to 21; text should have 4.5, lines 3. */
  public static double ratio(Color a, Color b) {
    double first = luminance(a) + 0.05;
    double second = luminance(b) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  /** Black or white, whichever is read better; the ratio is at least 4.58 on any background. */
  public static Color textOn(Color background) {
    return ratio(Color.BLACK, background) >= ratio(Color.WHITE, background)
        ? Color.BLACK
        : Color.WHITE;
  }

  /** Relative luminance, 0 (black) to 1 (white). */
  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
