package org.fashionmnist.report.file;

import java.awt.Color;
import java.util.Locale;

/**
 * A color of a drawing, and what it is on a dark ground.
 *
 * @param light red, green and blue, 8 bits each
 * @param dark the same
 */
public record ColorPair(int light, int dark) implements Comparable<ColorPair> {

  private static final int RGB = 0xFFFFFF;

  static ColorPair of(Color light, Color dark) {
    return new ColorPair(light.getRGB() & RGB, dark.getRGB() & RGB);
  }

  /** The CSS variable that stands for both. */
  public String variable() {
    return String.format(Locale.ROOT, "--c%06x%06x", light, dark);
  }

  /** The color in CSS, for example {@code #1f2328}. */
  public String lightHex() {
    return hex(light);
  }

  /** As {@link #lightHex}. */
  public String darkHex() {
    return hex(dark);
  }

  private static String hex(int rgb) {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }

  @Override
  public int compareTo(ColorPair other) {
    return light == other.light
        ? Integer.compare(dark, other.dark)
        : Integer.compare(light, other.light);
  }
}
