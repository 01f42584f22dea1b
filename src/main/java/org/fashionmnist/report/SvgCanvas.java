package org.fashionmnist.report;

import java.awt.Graphics;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Element;

/** Batik's canvas, which gives up where a picture is better a PNG. */
final class SvgCanvas extends SVGGraphics2D {

  static final String NAMESPACE = "http://www.w3.org/2000/svg";

  /** More shapes than this are slow to show and larger than pixels. */
  private static final int MOST_SHAPES = 2_500;

  private static final int DECIMALS = 2;

  private final int[] shapeCount;

  /** A picture that is better a PNG; thrown through JFreeChart, which lets it pass. */
  private static final class TooDetailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private SvgCanvas(SVGGeneratorContext context) {
    super(context, false);
    shapeCount = new int[1];
  }

  private SvgCanvas(SvgCanvas other) {
    super(other);
    shapeCount = other.shapeCount;
  }

  /** The elements of a picture; empty where it holds images, or very many shapes. */
  static Optional<Element> draw(Picture picture) {
    SVGGeneratorContext context =
        SVGGeneratorContext.createDefault(
            documents().createDocument(NAMESPACE, "svg", null)); // no document type
    context.setPrecision(DECIMALS);
    SvgCanvas canvas = new SvgCanvas(context);
    try {
      picture.chart().draw(canvas, new Rectangle2D.Double(0, 0, picture.width(), picture.height()));
      return Optional.of(canvas.getRoot());
    } catch (TooDetailedException e) {
      return Optional.empty();
    } finally {
      canvas.dispose();
    }
  }

  private static DOMImplementation documents() {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform has a parser of XML", e);
    }
  }

  @Override
  public Graphics create() {
    return new SvgCanvas(this);
  }

  @Override
  public void draw(Shape shape) {
    count();
    super.draw(shape);
  }

  @Override
  public void fill(Shape shape) {
    count();
    super.fill(shape);
  }

  private void count() {
    shapeCount[0]++;
    if (shapeCount[0] > MOST_SHAPES) {
      throw new TooDetailedException();
    }
  }

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    throw new TooDetailedException();
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, ImageObserver observer) {
    throw new TooDetailedException();
  }

  @Override
  public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
    throw new TooDetailedException();
  }

  @Override
  public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
    throw new TooDetailedException();
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
    throw new TooDetailedException();
  }
}
