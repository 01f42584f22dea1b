package org.fashionmnist.report.text;

import java.awt.Font;
import java.awt.FontMetrics;

/** The lengths of a {@link ChartFont} in whole pixels, as charts ask for them. */
public final class ChartFontMetrics extends FontMetrics {

  private static final long serialVersionUID = 1L;

  private final ChartFont own;

  private ChartFontMetrics(ChartFont font) {
    super(font);
    own = font;
  }

  /** The metrics of a font, or of the {@link ChartFont} in its place. */
  public static ChartFontMetrics of(Font font) {
    return new ChartFontMetrics(ChartFont.of(font));
  }

  @Override
  public int getAscent() {
    return (int) Math.ceil(own.ascent());
  }

  @Override
  public int getDescent() {
    return (int) Math.ceil(own.descent());
  }

  @Override
  public int stringWidth(String text) {
    return (int) Math.round(own.width(text));
  }

  @Override
  public int charsWidth(char[] characters, int from, int length) {
    return stringWidth(new String(characters, from, length));
  }

  @Override
  public int charWidth(char character) {
    return stringWidth(String.valueOf(character));
  }
}
