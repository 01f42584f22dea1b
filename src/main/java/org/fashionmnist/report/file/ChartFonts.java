package org.fashionmnist.report.file;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Collection;
import org.fashionmnist.report.text.ChartFont;
import org.fashionmnist.report.text.Typeface;

/**
 * The typeface of a picture and the measuring of its text. Lengths are logical pixels.
 *
 * @param regular for most text
 * @param bold for titles and what is emphasized
 */
public record ChartFonts(Typeface regular, Typeface bold) {

  /** The typeface of all pictures. */
  public static ChartFonts standard() {
    return new ChartFonts(Typeface.regular(), Typeface.bold());
  }

  public Font plain(double size) {
    return regular.at(size);
  }

  public Font bold(double size) {
    return bold.at(size);
  }

  public static double width(String text, Font font) {
    return ChartFont.of(font).width(text);
  }

  /** The width of the widest text; 0 without any. */
  public static double widest(Collection<String> texts, Font font) {
    return texts.stream().mapToDouble(text -> width(text, font)).max().orElse(0);
  }

  public static double lineHeight(Font font) {
    ChartFont own = ChartFont.of(font);
    return own.ascent() + own.descent();
  }

  /**
   * Writes text from {@code x} to the right, its capitals centered on {@code y}, in the font and
   * color that are set.
   */
  public static void drawFrom(Graphics2D g, String text, double x, double y) {
    double capitals = ChartFont.of(g.getFont()).capitalHeight();
    g.drawString(text, (float) x, (float) (y + capitals / 2));
  }

  /** As {@link #drawFrom}, but ending at {@code x}. */
  public static void drawUpTo(Graphics2D g, String text, double x, double y) {
    drawFrom(g, text, x - width(text, g.getFont()), y);
  }

  /** The font, made smaller where the text would be wider than {@code room}. */
  public static Font shrunkToFit(String text, Font font, double room) {
    double width = width(text, font);
    return width <= room ? font : font.deriveFont((float) (font.getSize2D() * room / width));
  }
}
