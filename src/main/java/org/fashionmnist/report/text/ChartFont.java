package org.fashionmnist.report.text;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.font.TextAttribute;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Locale;
import java.util.Map;

/**
 * A {@link Typeface} in a size, as an AWT font that measures itself instead of asking the system.
 * Lengths are logical pixels.
 */
public final class ChartFont extends Font {

  private static final long serialVersionUID = 1L;

  private final transient Typeface typeface;

  ChartFont(Typeface typeface, float size) {
    super(Typeface.FAMILY, typeface.isBold() ? BOLD : PLAIN, Math.round(size));
    this.size = Math.round(size);
    this.pointSize = size;
    this.typeface = typeface;
  }

  /** The font itself, or of another family the one of its weight and size. */
  public static ChartFont of(Font font) {
    if (font instanceof ChartFont own) {
      return own;
    }
    return (font.isBold() ? Typeface.bold() : Typeface.regular()).at(font.getSize2D());
  }

  public Typeface typeface() {
    return typeface;
  }

  public double width(String text) {
    return pointSize * typeface.width(text);
  }

  /** The shape of a text that begins at a point on its line. */
  public Path2D outline(String text, double x, double y) {
    return typeface.outline(text, pointSize, x, y);
  }

  public double ascent() {
    return pointSize * typeface.ascent();
  }

  public double descent() {
    return pointSize * typeface.descent();
  }

  public double capitalHeight() {
    return pointSize * typeface.capitalHeight();
  }

  @Override
  public ChartFont deriveFont(float newSize) {
    return typeface.at(newSize);
  }

  /** Of the attributes only the size counts. */
  @Override
  public ChartFont deriveFont(Map<? extends Attribute, ?> attributes) {
    return attributes.get(TextAttribute.SIZE) instanceof Number newSize
        ? typeface.at(newSize.doubleValue())
        : this;
  }

  @Override
  public String getFamily() {
    return Typeface.FAMILY;
  }

  @Override
  public String getFamily(Locale locale) {
    return Typeface.FAMILY;
  }

  @Override
  public Rectangle2D getStringBounds(String text, FontRenderContext context) {
    return new Rectangle2D.Double(0, -ascent(), width(text), ascent() + descent());
  }

  @Override
  public LineMetrics getLineMetrics(String text, FontRenderContext context) {
    return new ChartLineMetrics(text.length(), (float) ascent(), (float) descent());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChartFont font
        && typeface == font.typeface
        && Float.compare(pointSize, font.pointSize) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * typeface.hashCode() + Float.hashCode(pointSize);
  }
}
