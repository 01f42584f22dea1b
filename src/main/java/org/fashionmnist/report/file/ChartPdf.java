package org.fashionmnist.report.file;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.fashionmnist.report.drawing.Recording;
import org.fashionmnist.report.drawing.Theme;

/**
 * A picture as a PDF file of one page of its size, a point for each logical pixel. Text stays text;
 * its font is part of the file. Equal pictures give equal bytes: nothing in it tells the time.
 */
final class ChartPdf {

  private ChartPdf() {}

  static byte[] bytes(Picture picture, Theme theme) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(picture.width(), picture.height()));
      document.addPage(page);
      document.getDocumentInformation().setTitle(picture.title());
      document.getDocumentInformation().setCreator("fashion-mnist");
      draw(picture, theme, document, page);
      document.setDocumentId(identity(picture));
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return bytes.toByteArray();
  }

  private static void draw(Picture picture, Theme theme, PDDocument document, PDPage page)
      throws IOException {
    PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, picture.width(), picture.height());
    g.setFontTextDrawer(new PdfText(document));
    picture.recording().draw(g, theme, Recording.Lettering.TEXT);
    g.dispose();
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawForm(g.getXFormObject());
    }
  }

  /** A number that stands in for the time, from which the file's identifier would be made. */
  private static long identity(Picture picture) {
    byte[] title = picture.title().getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.wrap(title).hashCode() * 31L + picture.height();
  }
}
