package org.fashionmnist.report.drawing;

import java.awt.Color;
import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.ColorModel;

/**
 * A color of a drawing on a light theme, and what it is on a dark one. It goes through a chart as
 * its paint; only a {@link Recording} can be drawn.
 *
 * @param light red, green and blue, 8 bits each
 * @param dark the same
 */
public record ColorPair(int light, int dark) implements Paint, Comparable<ColorPair> {

  public static final ColorPair BLACK = new ColorPair(0x000000, 0x000000);
  public static final ColorPair WHITE = new ColorPair(0xFFFFFF, 0xFFFFFF);

  /** What covers nothing: no shape is drawn in it. */
  public static final Paint NONE = new Color(0, 0, 0, 0);

  private static final int RGB = 0xFFFFFF;

  /** For where a chart takes nothing but a color. */
  private static final class Carrier extends Color {
    private static final long serialVersionUID = 1L;

    private final transient ColorPair pair;

    private Carrier(ColorPair pair) {
      super(pair.light);
      this.pair = pair;
    }
  }

  /** The pair of a color from {@link #carrier}; of any other the same color on both grounds. */
  static ColorPair of(Color color) {
    return color instanceof Carrier carrier
        ? carrier.pair
        : new ColorPair(color.getRGB() & RGB, color.getRGB() & RGB);
  }

  /** A color that a recording knows as this pair, for where a chart takes no other paint. */
  public Color carrier() {
    return new Carrier(this);
  }

  /** Red, green and blue, 8 bits each. */
  public int rgb(Theme theme) {
    return theme == Theme.LIGHT ? light : dark;
  }

  public Color on(Theme theme) {
    return new Color(rgb(theme));
  }

  /** The CSS variable that stands for both, for example {@code --cffffff171b21}. */
  public String variable() {
    return "--c" + hex(light) + hex(dark);
  }

  /** The color in CSS, for example {@code #1f2328}. */
  public String css(Theme theme) {
    return "#" + hex(rgb(theme));
  }

  private static String hex(int rgb) {
    return Integer.toHexString(RGB + 1 | rgb).substring(1);
  }

  /** Refuses: which of the two is not known here. */
  @Override
  public PaintContext createContext(
      ColorModel model,
      Rectangle device,
      Rectangle2D user,
      AffineTransform transform,
      RenderingHints hints) {
    throw new IllegalStateException("a color of two grounds can be recorded, not drawn");
  }

  @Override
  public int getTransparency() {
    return OPAQUE;
  }

  /** As a record's own, which has to be linked in each process and is slow until then. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ColorPair pair && light == pair.light && dark == pair.dark;
  }

  @Override
  public int hashCode() {
    return 31 * light + dark;
  }

  @Override
  public int compareTo(ColorPair other) {
    return light == other.light
        ? Integer.compare(dark, other.dark)
        : Integer.compare(light, other.light);
  }
}
