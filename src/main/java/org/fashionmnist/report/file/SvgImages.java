package org.fashionmnist.report.file;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.util.Base64;
import org.apache.batik.svggen.ImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.w3c.dom.Element;

/** Puts images into a drawing as PNG, so that it needs no other file. */
final class SvgImages implements ImageHandler {

  static final String REFERENCE = "href";

  @Override
  public void handleImage(Image image, Element element, SVGGeneratorContext context) {
    BufferedImage copy =
        new BufferedImage(image.getWidth(null), image.getHeight(null), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = copy.createGraphics();
    g.drawImage(image, 0, 0, null);
    g.dispose();
    element.setAttribute(REFERENCE, data(copy));
  }

  @Override
  public void handleImage(RenderedImage image, Element element, SVGGeneratorContext context) {
    handleImage((Image) (BufferedImage) image, element, context);
  }

  @Override
  public void handleImage(RenderableImage image, Element element, SVGGeneratorContext context) {
    handleImage(image.createDefaultRendering(), element, context);
  }

  private static String data(BufferedImage image) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(PngEncoder.encode(image));
  }
}
