package org.fashionmnist.report.chart;

import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.drawing.Theme;

/**
 * Contrast of two colors, as the Web Content Accessibility Guidelines define it.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2, contrast ratio</a>
 */
public final class Contrast {

  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xFFFFFF;

  private Contrast() {}

  /** The ratio of the lighter to the darker color, 1 to 21; text should have 4.5, lines 3. */
  public static double ratio(ColorPair a, ColorPair b, Theme theme) {
    return ratio(a.rgb(theme), b.rgb(theme));
  }

  private static double ratio(int a, int b) {
    double first = luminance(a) + 0.05;
    double second = luminance(b) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  /** Black or white, whichever is read better; the ratio is at least 4.58 on any background. */
  public static ColorPair textOn(ColorPair background) {
    return new ColorPair(textOn(background.light()), textOn(background.dark()));
  }

  private static int textOn(int background) {
    return ratio(BLACK, background) >= ratio(WHITE, background) ? BLACK : WHITE;
  }

  /** Relative luminance, 0 (black) to 1 (white). */
  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xFF)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
