package org.fashionmnist.report.file;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes text into a PDF in the font that PDFBox brings, so that a file looks the same on every
 * machine. Each text is stretched to the width that it has in the other formats, for which the
 * picture was laid out; bold is the same font with a stroke around the letters.
 */
final class PdfText implements IPdfBoxGraphics2DFontTextDrawer {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** Width of the stroke that makes letters bold, as a share of their size. */
  private static final float BOLD_STROKE = 0.035f;

  private final PDFont pdfFont;

  PdfText(PDDocument document) throws IOException {
    try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
      pdfFont = PDType0Font.load(document, file); // only the letters in use go into the file
    }
  }

  /** Text with characters that the font lacks is drawn as shapes. */
  @Override
  public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env)
      throws IOException {
    String written = string(text);
    try {
      return pdfFont.getStringWidth(written) > 0;
    } catch (IllegalArgumentException noSuchGlyph) {
      return false;
    }
  }

  @Override
  public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv env)
      throws IOException {
    String written = string(text);
    Font font = env.getFont();
    float size = font.getSize2D();
    double room = ChartFonts.width(written, font);
    double width = pdfFont.getStringWidth(written) / 1000 * size;
    PDPageContentStream content = env.getContentStream();
    env.applyPaint(env.getPaint(), null);
    content.beginText();
    content.setFont(pdfFont, size);
    if (font.isBold()) {
      if (env.getPaint() instanceof Color color) {
        content.setStrokingColor(color);
      }
      content.setLineWidth(BOLD_STROKE * size);
      content.setRenderingMode(RenderingMode.FILL_STROKE);
    }
    content.setHorizontalScaling((float) (100 * room / width));
    content.setTextMatrix(Matrix.getScaleInstance(1, -1)); // rows are counted downwards
    content.showText(written);
    content.endText();
  }

  @Override
  public FontMetrics getFontMetrics(Font font, IFontTextDrawerEnv env) {
    return env.getCalculationGraphics().getFontMetrics(font);
  }

  private static String string(AttributedCharacterIterator text) {
    StringBuilder string = new StringBuilder();
    for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
      string.append(c);
    }
    return string.toString();
  }
}
