package org.fashionmnist.report.text;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;

/** Draws text as shapes in {@link ChartFont}s, and all else on the canvas below. */
public final class TextOutlines extends ForwardingGraphics {

  private ChartFont font;

  /** Draws on a canvas, which is closed with this one. */
  public TextOutlines(Graphics2D canvas) {
    this(canvas, Typeface.regular().at(12));
  }

  private TextOutlines(Graphics2D canvas, ChartFont font) {
    super(canvas);
    this.font = font;
  }

  @Override
  public TextOutlines create() {
    return new TextOutlines((Graphics2D) canvas.create(), font);
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setFont(Font font) {
    this.font = ChartFont.of(font);
  }

  @Override
  public ChartFontMetrics getFontMetrics(Font font) {
    return ChartFontMetrics.of(font);
  }

  @Override
  public void drawString(String text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  /** Smooth and exactly where it belongs, whatever holds for other shapes. */
  @Override
  public void drawString(String text, float x, float y) {
    Object smooth = canvas.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
    Object strokes = canvas.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL);
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    canvas.fill(font.outline(text, x, y));
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smooth);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, strokes);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    drawString(plain(text), x, y);
  }

  /** The characters without their attributes. */
  public static String plain(AttributedCharacterIterator text) {
    StringBuilder characters = new StringBuilder();
    for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
      characters.append(c);
    }
    return characters.toString();
  }
}
