package org.fashionmnist.report.file;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.util.Collection;

/**
 * The typeface of a picture and the measuring of its text. Lengths are logical pixels.
 *
 * @param family a font family; one that is not installed is replaced by the platform's default
 */
public record ChartFonts(String family) {

  /** Without hinting text takes the same room at every scale. */
  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private static final String NO_DISPLAY =
      "DISPLAY names a screen that does not answer; "
          + "unset DISPLAY or start Java with -Djava.awt.headless=true";

  private static final String NO_FONTS =
      "Java finds no fonts on this machine; install fontconfig and a font, "
          + "on Debian and Ubuntu: apt-get install fontconfig fonts-dejavu-core";

  /**
   * Checks that text can be drawn.
   *
   * @throws ChartException if this machine cannot draw text
   */
  public ChartFonts {
    requireText(() -> width("x", new Font(family, Font.PLAIN, 12)));
  }

  public Font plain(double size) {
    return new Font(family, Font.PLAIN, 1).deriveFont((float) size);
  }

  public Font bold(double size) {
    return new Font(family, Font.BOLD, 1).deriveFont((float) size);
  }

  public static double width(String text, Font font) {
    return font.getStringBounds(text, UNHINTED).getWidth();
  }

  /** The width of the widest text; 0 without any. */
  public static double widest(Collection<String> texts, Font font) {
    return texts.stream().mapToDouble(text -> width(text, font)).max().orElse(0);
  }

  public static double lineHeight(Font font) {
    LineMetrics metrics = font.getLineMetrics("x", UNHINTED);
    return metrics.getAscent() + metrics.getDescent();
  }

  /**
   * Writes text from {@code x} to the right, its capitals centered on {@code y}, in the font and
   * color that are set.
   */
  public static void drawFrom(Graphics2D g, String text, double x, double y) {
    g.drawString(text, (float) x, (float) (y + capitalHeight(g.getFont()) / 2));
  }

  /** As {@link #drawFrom}, but ending at {@code x}. */
  public static void drawUpTo(Graphics2D g, String text, double x, double y) {
    drawFrom(g, text, x - width(text, g.getFont()), y);
  }

  private static double capitalHeight(Font font) {
    return font.createGlyphVector(UNHINTED, "X").getVisualBounds().getHeight();
  }

  /** The font, made smaller where the text would be wider than {@code room}. */
  public static Font shrunkToFit(String text, Font font, double room) {
    double width = width(text, font);
    return width <= room ? font : font.deriveFont((float) (font.getSize2D() * room / width));
  }

  /**
   * Measures a letter, which loads all that text needs. What the JDK throws where something is
   * missing differs from release to release and from one attempt to the next: an InternalError, a
   * RuntimeException, a LinkageError, an Error of no other class.
   */
  static void requireText(Runnable measuring) {
    try {
      measuring.run();
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      throw new ChartException(
          "cannot draw charts: " + (isOfDisplay(e) ? NO_DISPLAY : NO_FONTS), e);
    }
  }

  /** The first attempt fails with an AWTError, later ones with a class that did not load. */
  private static boolean isOfDisplay(Throwable failure) {
    return failure instanceof AWTError
        || String.valueOf(failure.getMessage()).contains("GraphicsEnvironment");
  }
}
