package org.fashionmnist.report.text;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One weight of Inter, which comes with the program, so that text is the same on every machine. Its
 * letters are shapes to be filled like all others; neither fonts nor libraries of the system take
 * part. Only what Inter has no letters for is taken from the fonts of the machine.
 *
 * @see <a href="https://rsms.me/inter/">R. Andersson, Inter</a>
 */
public final class Typeface {

  /** As style sheets know it. */
  public static final String FAMILY = "Inter";

  private static final int MISSING = 0;

  /** Loaded when first asked for. */
  private static final class Regular {
    static final Typeface TYPEFACE = new Typeface("Inter-Regular", false);
  }

  /** Loaded when first asked for. */
  private static final class Bold {
    static final Typeface TYPEFACE = new Typeface("Inter-Bold", true);
  }

  private final String name;
  private final boolean bold;
  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final double unitsPerEm;
  private final double ascent;
  private final double descent;
  private final double capitalHeight;
  private final Map<Integer, Letters> letters = new ConcurrentHashMap<>();
  private final SystemLetters others;

  private Typeface(String name, boolean bold) {
    this.name = name;
    this.bold = bold;
    try {
      font = new TTFParser().parse(new RandomAccessReadBuffer(bytes(name + ".ttf")));
      characters = font.getUnicodeCmapLookup();
      unitsPerEm = font.getUnitsPerEm();
      ascent = font.getHorizontalHeader().getAscender() / unitsPerEm;
      descent = -font.getHorizontalHeader().getDescender() / unitsPerEm;
      capitalHeight = font.getOS2Windows().getCapHeight() / unitsPerEm;
      others = new SystemLetters(bold, read(MISSING));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own font cannot be read", e);
    }
  }

  public static Typeface regular() {
    return Regular.TYPEFACE;
  }

  public static Typeface bold() {
    return Bold.TYPEFACE;
  }

  public boolean isBold() {
    return bold;
  }

  /** The font in a size, in logical pixels. */
  public ChartFont at(double size) {
    return new ChartFont(this, (float) size);
  }

  /** The file, TrueType. */
  public byte[] file() throws IOException {
    return bytes(name + ".ttf");
  }

  /** The file for web pages, WOFF 2: Latin and Greek letters, and signs. */
  public byte[] webFile() throws IOException {
    return bytes(name + ".woff2");
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = Typeface.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    }
  }

  /** Whether it has all letters of a text. */
  public boolean covers(String text) {
    return text.codePoints().allMatch(this::covers);
  }

  private boolean covers(int character) {
    return characters.getGlyphId(character) != MISSING;
  }

  /** Height above the line, in a font of size 1. */
  double ascent() {
    return ascent;
  }

  /** Depth below the line, in a font of size 1. */
  double descent() {
    return descent;
  }

  /** Height of an X, in a font of size 1. */
  double capitalHeight() {
    return capitalHeight;
  }

  /** The width of a text in a font of size 1. */
  double width(String text) {
    double[] width = {0};
    forEach(text, piece -> width[0] += piece.width());
    return width[0];
  }

  /** The shape of a text in a size, beginning at a point on its line. */
  Path2D outline(String text, double size, double x, double y) {
    Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    AffineTransform place = new AffineTransform(size, 0, 0, size, x, y);
    forEach(
        text,
        piece -> {
          outline.append(piece.outline().getPathIterator(place), false);
          place.translate(piece.width(), 0);
        });
    return outline;
  }

  /** Goes through single letters of its own, and longest pieces of others. */
  private void forEach(String text, Consumer<Letters> action) {
    int length = text.length();
    int place = 0;
    while (place < length) {
      int end = place;
      while (end < length && !covers(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (end > place) {
        action.accept(others.of(text.substring(place, end)));
      } else {
        int character = text.codePointAt(place);
        action.accept(letters.computeIfAbsent(character, this::letter));
        end += Character.charCount(character);
      }
      place = end;
    }
  }

  private Letters letter(int character) {
    try {
      return read(characters.getGlyphId(character));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be read", e);
    }
  }

  private Letters read(int glyph) throws IOException {
    double scale = 1 / unitsPerEm;
    GlyphData data = font.getGlyph().getGlyph(glyph);
    Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    if (data != null) {
      outline.append(
          data.getPath().getPathIterator(AffineTransform.getScaleInstance(scale, -scale)), false);
    }
    return new Letters(outline, font.getAdvanceWidth(glyph) * scale);
  }
}
