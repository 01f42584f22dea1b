package org.fashionmnist.report.file;

import java.awt.BasicStroke;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fashionmnist.report.drawing.ColorBlend;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.drawing.ImagePair;
import org.fashionmnist.report.drawing.Mark;
import org.fashionmnist.report.drawing.Pen;
import org.fashionmnist.report.drawing.Recording;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.text.ChartFont;

/** Writes recordings as SVG, in the colors of one ground or of both. */
final class SvgWriter {

  private static final int DECIMALS = 2;

  /** Of the parts of a matrix that are no lengths. */
  private static final int MATRIX_DECIMALS = 4;

  /** How far a line with corners may reach beyond its shape, in half widths. */
  private static final double MITER = 10;

  private final String name;
  private final Optional<Theme> theme;
  private final Set<ColorPair> colors = new TreeSet<>();
  private final Map<Object, String> references = new LinkedHashMap<>();
  private final StringBuilder definitions = new StringBuilder();
  private final StringBuilder body = new StringBuilder();
  private String openStyle = "";

  /**
   * A writer of one drawing.
   *
   * @param name begins the names of definitions
   * @param theme whose colors are written; empty for variables, which a page defines
   */
  SvgWriter(String name, Optional<Theme> theme) {
    this.name = name;
    this.theme = theme;
  }

  /** All that stands inside of the element {@code svg}; to be called once. */
  String content(Recording recording) {
    for (Mark mark : recording.marks()) {
      if (mark instanceof Mark.Text text) {
        write(text);
      } else if (mark instanceof Mark.Filled filled) {
        fill(placed(filled.shape(), filled.pen()), filled.pen());
      } else if (mark instanceof Mark.Outlined outlined) {
        write(outlined);
      } else if (mark instanceof Mark.Pixels pixels) {
        write(pixels);
      }
    }
    closeGroup();
    return definitions.isEmpty() ? body.toString() : "<defs>" + definitions + "</defs>\n" + body;
  }

  /** The colors that were written. */
  Set<ColorPair> colors() {
    return colors;
  }

  // ---- shapes

  private void fill(Shape shape, Pen pen) {
    openGroup(opaque("fill:" + paint(pen.paint()), pen));
    writeShape(shape, shape.getBounds2D(), pen);
  }

  private void write(Mark.Outlined line) {
    Pen pen = line.pen();
    if (!(pen.stroke() instanceof BasicStroke stroke) || changesWidths(pen.transform())) {
      fill(placed(pen.stroke().createStrokedShape(line.shape()), pen), pen);
      return;
    }
    StringBuilder style = new StringBuilder("fill:none;stroke:").append(paint(pen.paint()));
    Decimals.append(style.append(";stroke-width:"), stroke.getLineWidth(), DECIMALS);
    style.append(";stroke-dasharray:");
    appendDashes(style, stroke.getDashArray());
    style.append(";stroke-linecap:").append(cap(stroke.getEndCap()));
    style.append(";stroke-linejoin:").append(join(stroke.getLineJoin()));
    openGroup(opaque(style.toString(), pen));
    Shape shape = placed(line.shape(), pen);
    double beyond =
        stroke.getLineWidth()
            / 2
            * (stroke.getLineJoin() == BasicStroke.JOIN_MITER ? MITER : Math.sqrt(2));
    Rectangle2D bounds = shape.getBounds2D();
    bounds.setRect(
        bounds.getX() - beyond,
        bounds.getY() - beyond,
        bounds.getWidth() + 2 * beyond,
        bounds.getHeight() + 2 * beyond);
    writeShape(shape, bounds, pen);
  }

  private static Shape placed(Shape shape, Pen pen) {
    return pen.transform().isIdentity() ? shape : pen.transform().createTransformedShape(shape);
  }

  private static boolean changesWidths(AffineTransform transform) {
    int rigid = AffineTransform.TYPE_TRANSLATION | AffineTransform.TYPE_MASK_ROTATION;
    return (transform.getType() & ~rigid) != 0;
  }

  private void writeShape(Shape shape, Rectangle2D bounds, Pen pen) {
    if (!isHidden(pen)) {
      SvgShape.append(body, shape);
      writeClip(pen, bounds);
      body.append("/>\n");
    }
  }

  private static void appendDashes(StringBuilder style, float[] dashes) {
    if (dashes == null) {
      style.append("none");
      return;
    }
    for (int i = 0; i < dashes.length; i++) {
      Decimals.append(i == 0 ? style : style.append(','), dashes[i], DECIMALS);
    }
  }

  private static String cap(int cap) {
    return switch (cap) {
      case BasicStroke.CAP_ROUND -> "round";
      case BasicStroke.CAP_SQUARE -> "square";
      default -> "butt";
    };
  }

  private static String join(int join) {
    return switch (join) {
      case BasicStroke.JOIN_ROUND -> "round";
      case BasicStroke.JOIN_BEVEL -> "bevel";
      default -> "miter";
    };
  }

  // ---- texts

  private void write(Mark.Text text) {
    ChartFont font = text.font();
    StringBuilder style = new StringBuilder("fill:").append(paint(text.pen().paint()));
    Decimals.append(style.append(";font-size:"), font.getSize2D(), DECIMALS).append("px");
    if (font.typeface().isBold()) {
      style.append(";font-weight:bold");
    }
    openGroup(opaque(style.toString(), text.pen()));
    body.append("<text");
    AffineTransform transform = text.pen().transform();
    double x = text.x();
    double y = text.y();
    if ((transform.getType() & ~AffineTransform.TYPE_TRANSLATION) == 0) {
      x += transform.getTranslateX();
      y += transform.getTranslateY();
    } else {
      writeMatrix(transform);
    }
    SvgShape.attribute(body, "x", x);
    SvgShape.attribute(body, "y", y);
    Decimals.append(body.append(" textLength=\""), font.width(text.text()), 1); // fits any font
    body.append("\" lengthAdjust=\"spacingAndGlyphs\">").append(escaped(text.text()));
    body.append("</text>\n");
  }

  // ---- images

  private void write(Mark.Pixels pixels) {
    Pen pen = pixels.pen();
    if (isHidden(pen)) {
      return;
    }
    openGroup(opaque("image-rendering:" + (pen.squarePixels() ? "pixelated" : "auto"), pen));
    BufferedImage light = ImagePair.on(Theme.LIGHT, pixels.image());
    BufferedImage dark = ImagePair.on(Theme.DARK, pixels.image());
    if (light == dark) {
      writeImage(pixels, light, "");
    } else if (theme.isPresent()) {
      writeImage(pixels, ImagePair.on(theme.get(), pixels.image()), "");
    } else {
      writeImage(pixels, light, "on-light");
      writeImage(pixels, dark, "on-dark");
    }
  }

  private void writeImage(Mark.Pixels pixels, BufferedImage image, String cssClass) {
    body.append("<image");
    if (!cssClass.isEmpty()) {
      body.append(" class=\"").append(cssClass).append('"');
    }
    AffineTransform place = new AffineTransform(pixels.pen().transform());
    place.concatenate(pixels.place());
    Rectangle2D whole = new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight());
    Rectangle2D bounds = place.createTransformedShape(whole).getBounds2D();
    boolean upright = place.getShearX() == 0 && place.getShearY() == 0;
    if (!upright) {
      writeMatrix(place);
    }
    SvgShape.appendSize(body, upright ? bounds : whole);
    body.append(" preserveAspectRatio=\"none\" href=\"data:image/png;base64,");
    body.append(Base64.getEncoder().encodeToString(PngEncoder.encode(image))).append('"');
    writeClip(pixels.pen(), bounds);
    body.append("/>\n");
  }

  // ---- how they look

  private static String opaque(String style, Pen pen) {
    return pen.opacity() == 1
        ? style
        : Decimals.append(new StringBuilder(style).append(";opacity:"), pen.opacity(), DECIMALS)
            .toString();
  }

  /** Marks that look alike and follow each other are in one group. */
  private void openGroup(String style) {
    if (style.equals(openStyle)) {
      return;
    }
    closeGroup();
    body.append("<g style=\"").append(style).append("\">\n");
    openStyle = style;
  }

  private void closeGroup() {
    if (!openStyle.isEmpty()) {
      body.append("</g>\n");
    }
    openStyle = "";
  }

  private String paint(Paint paint) {
    return paint instanceof ColorBlend blend
        ? "url(#" + references.computeIfAbsent(blend, key -> define(blend)) + ")"
        : css((ColorPair) paint);
  }

  private String css(ColorPair color) {
    if (theme.isPresent()) {
      return color.css(theme.get());
    }
    colors.add(color);
    return "var(" + color.variable() + ")";
  }

  private String define(ColorBlend blend) {
    String id = nextId();
    definitions.append("<linearGradient id=\"").append(id).append("\">");
    definitions.append("<stop style=\"stop-color:").append(css(blend.left())).append("\"/>");
    definitions.append("<stop offset=\"1\" style=\"stop-color:").append(css(blend.right()));
    definitions.append("\"/></linearGradient>");
    return id;
  }

  private String nextId() {
    return name + "-" + (references.size() + 1);
  }

  // ---- where they are seen

  private static boolean isHidden(Pen pen) {
    return pen.clip() != null && pen.clip().getBounds2D().isEmpty();
  }

  /** Names the clip, unless it leaves all that lies within some bounds. */
  private void writeClip(Pen pen, Rectangle2D bounds) {
    Shape clip = pen.clip();
    if (clip == null || (clip instanceof Rectangle2D area && covers(area, bounds))) {
      return;
    }
    String id =
        references.computeIfAbsent(
            clip,
            key -> {
              String unique = nextId();
              definitions.append("<clipPath id=\"").append(unique).append("\">");
              SvgShape.append(definitions, clip).append("/></clipPath>");
              return unique;
            });
    body.append(" clip-path=\"url(#").append(id).append(")\"");
  }

  /** As {@link Rectangle2D#contains}, also of bounds without extent. */
  private static boolean covers(Rectangle2D area, Rectangle2D bounds) {
    return area.getMinX() <= bounds.getMinX()
        && area.getMinY() <= bounds.getMinY()
        && area.getMaxX() >= bounds.getMaxX()
        && area.getMaxY() >= bounds.getMaxY();
  }

  private void writeMatrix(AffineTransform transform) {
    double[] m = new double[6];
    transform.getMatrix(m);
    body.append(" transform=\"matrix(");
    for (int i = 0; i < m.length; i++) {
      Decimals.append(i == 0 ? body : body.append(','), m[i], i < 4 ? MATRIX_DECIMALS : DECIMALS);
    }
    body.append(")\"");
  }

  /** Text as it stands in markup; characters that XML forbids are replaced. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\t', '\n', '\r' -> escaped.append(c);
        default -> escaped.append(c < ' ' ? '\uFFFD' : c);
      }
    }
    return escaped.toString();
  }
}
