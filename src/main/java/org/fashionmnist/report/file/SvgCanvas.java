package org.fashionmnist.report.file;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Shape;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SimpleImageHandler;
import org.fashionmnist.report.text.ChartFontMetrics;
import org.fashionmnist.report.text.Typeface;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Element;

/** Batik's canvas, which gives up where a picture has too many shapes; images are put into it. */
final class SvgCanvas extends SVGGraphics2D {

  static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private static final int DECIMALS = 2;

  private final int mostShapes;
  private final int[] shapeCount;

  /** A picture of more shapes than allowed; thrown through JFreeChart, which lets it pass. */
  private static final class TooDetailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private SvgCanvas(SVGGeneratorContext context, int mostShapes) {
    super(context, false);
    this.mostShapes = mostShapes;
    shapeCount = new int[1];
  }

  private SvgCanvas(SvgCanvas other) {
    super(other);
    mostShapes = other.mostShapes;
    shapeCount = other.shapeCount;
  }

  /**
   * A drawing.
   *
   * @param root the element {@code svg}
   * @param plot where the parts of the plot lie
   */
  record Drawing(Element root, PlotRenderingInfo plot) {}

  /** The elements of a picture; empty where it has more shapes than {@code mostShapes}. */
  static Optional<Drawing> draw(Picture picture, int mostShapes) {
    SVGGeneratorContext context =
        SVGGeneratorContext.createDefault(
            documents().createDocument(NAMESPACE, "svg", null)); // no document type
    context.setPrecision(DECIMALS);
    SVGGeneratorContext.GraphicContextDefaults defaults =
        new SVGGeneratorContext.GraphicContextDefaults();
    defaults.setFont(Typeface.regular().at(12));
    context.setGraphicContextDefaults(defaults);
    context.setGenericImageHandler(new SimpleImageHandler(new SvgImages()));
    SvgCanvas canvas = new SvgCanvas(context, mostShapes);
    try {
      ChartRenderingInfo info = new ChartRenderingInfo(null); // keeps no shapes
      picture.draw(canvas, info);
      return Optional.of(new Drawing(canvas.getRoot(), info.getPlotInfo()));
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
  public FontMetrics getFontMetrics(Font font) {
    return ChartFontMetrics.of(font);
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
    if (shapeCount[0] > mostShapes) {
      throw new TooDetailedException();
    }
  }
}
