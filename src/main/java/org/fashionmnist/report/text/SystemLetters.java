package org.fashionmnist.report.text;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Letters from the fonts of this machine, for names in scripts that Inter does not write, such as
 * Hangul. On a machine without fonts each is the same empty box.
 */
final class SystemLetters {

  /** Large, since the system rounds outlines to fractions of a pixel. */
  private static final int SIZE = 512;

  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private final int style;
  private final Letters missing;
  private final Map<String, Letters> known = new ConcurrentHashMap<>();

  SystemLetters(boolean bold, Letters missing) {
    this.style = bold ? Font.BOLD : Font.PLAIN;
    this.missing = missing;
  }

  Letters of(String text) {
    return known.computeIfAbsent(text, this::find);
  }

  /** What the JDK throws without fonts differs from release to release and from time to time. */
  private Letters find(String text) {
    try {
      return drawn(text);
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw e;
    } catch (RuntimeException | Error noFonts) {
      return boxes(text.codePointCount(0, text.length()));
    }
  }

  private Letters drawn(String text) {
    char[] characters = text.toCharArray();
    GlyphVector glyphs =
        new Font(Font.SANS_SERIF, style, SIZE)
            .layoutGlyphVector(
                UNHINTED, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    double scale = 1.0 / SIZE;
    Path2D outline =
        new Path2D.Double(glyphs.getOutline(), AffineTransform.getScaleInstance(scale, scale));
    return new Letters(outline, glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() * scale);
  }

  private Letters boxes(int count) {
    Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (int i = 0; i < count; i++) {
      outline.append(
          missing
              .outline()
              .getPathIterator(AffineTransform.getTranslateInstance(i * missing.width(), 0)),
          false);
    }
    return new Letters(outline, count * missing.width());
  }
}
