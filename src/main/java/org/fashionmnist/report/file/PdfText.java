package org.fashionmnist.report.file;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.fashionmnist.report.text.ChartFont;
import org.fashionmnist.report.text.ChartFontMetrics;
import org.fashionmnist.report.text.Typeface;

/**
 * Writes text into a PDF in the typeface of all pictures, of which only the letters in use go into
 * the file. Text with letters that it lacks is drawn as shapes.
 */
final class PdfText implements IPdfBoxGraphics2DFontTextDrawer {

  private final PDDocument document;
  private final Map<Typeface, PDFont> embedded = new HashMap<>();

  PdfText(PDDocument document) {
    this.document = document;
  }

  @Override
  public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) {
    return true;
  }

  @Override
  public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv env)
      throws IOException {
    String written = plain(text);
    ChartFont font = ChartFont.of(env.getFont());
    env.applyPaint(env.getPaint(), null);
    if (font.typeface().covers(written)) {
      write(written, font, env.getContentStream());
    } else {
      fill(font.outline(written, 0, 0).getPathIterator(null), env.getContentStream());
    }
  }

  /** The characters without their attributes. */
  private static String plain(AttributedCharacterIterator text) {
    StringBuilder characters = new StringBuilder();
    for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
      characters.append(c);
    }
    return characters.toString();
  }

  private void write(String text, ChartFont font, PDPageContentStream content) throws IOException {
    content.beginText();
    content.setFont(embedded(font.typeface()), font.getSize2D());
    content.setTextMatrix(Matrix.getScaleInstance(1, -1)); // rows are counted downwards
    content.showText(text);
    content.endText();
  }

  private PDFont embedded(Typeface typeface) throws IOException {
    PDFont known = embedded.get(typeface);
    if (known == null) {
      known = PDType0Font.load(document, new ByteArrayInputStream(typeface.file()));
      embedded.put(typeface, known);
    }
    return known;
  }

  private static void fill(PathIterator path, PDPageContentStream content) throws IOException {
    float[] p = new float[6];
    float x = 0;
    float y = 0;
    for (; !path.isDone(); path.next()) {
      int segment = path.currentSegment(p);
      switch (segment) {
        case PathIterator.SEG_MOVETO -> content.moveTo(p[0], p[1]);
        case PathIterator.SEG_LINETO -> content.lineTo(p[0], p[1]);
        case PathIterator.SEG_QUADTO -> // as the cubic curve that it is
            content.curveTo(
                x + 2 * (p[0] - x) / 3,
                y + 2 * (p[1] - y) / 3,
                p[2] + 2 * (p[0] - p[2]) / 3,
                p[3] + 2 * (p[1] - p[3]) / 3,
                p[2],
                p[3]);
        case PathIterator.SEG_CUBICTO -> content.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
        default -> content.closePath();
      }
      int last =
          switch (segment) {
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> 0;
          };
      if (segment != PathIterator.SEG_CLOSE) {
        x = p[last];
        y = p[last + 1];
      }
    }
    content.fill();
  }

  @Override
  public FontMetrics getFontMetrics(Font font, IFontTextDrawerEnv env) {
    return ChartFontMetrics.of(font);
  }
}
