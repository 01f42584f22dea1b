package org.fashionmnist.report.file;

import java.awt.Color;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fashionmnist.report.text.Typeface;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes the elements of a drawing in two themes as one; both may be the same. */
final class SvgWriter {

  /** Where shapes lie and what they look like; the rest of what Batik writes says nothing. */
  private static final Set<String> GEOMETRY =
      Set.of("x y x1 y1 x2 y2 cx cy r rx ry width height d points transform".split(" "));

  private static final Pattern REFERENCE = Pattern.compile("url\\(#(.+)\\)");
  private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");
  private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");

  /** Batik writes these colors by name. */
  private static final Map<String, Color> NAMED =
      Map.of(
          "black", Color.BLACK,
          "white", Color.WHITE,
          "red", Color.RED,
          "lime", Color.GREEN,
          "blue", Color.BLUE,
          "yellow", Color.YELLOW,
          "aqua", Color.CYAN,
          "fuchsia", Color.MAGENTA,
          "gray", Color.GRAY,
          "silver", Color.LIGHT_GRAY);

  private final String name;
  private final SvgElements light;
  private final SvgElements dark;
  private final Function<ColorPair, String> css;
  private final Map<String, String> definitions = new LinkedHashMap<>();
  private final Map<String, Boolean> clipsNothing = new HashMap<>();
  private final StringBuilder body = new StringBuilder();
  private String openStyle = "";

  /**
   * A writer of one drawing.
   *
   * @param name begins the names of definitions
   * @param css how a color is written in a style
   */
  SvgWriter(String name, SvgElements light, SvgElements dark, Function<ColorPair, String> css) {
    this.name = name;
    this.light = light;
    this.dark = dark;
    this.css = css;
    if (light.shapes().size() != dark.shapes().size()) {
      throw new IllegalArgumentException(
          "a picture of %d shapes has %d in the other theme"
              .formatted(light.shapes().size(), dark.shapes().size()));
    }
  }

  /** All that stands inside of the element {@code svg}; to be called once. */
  String content(Picture picture) {
    Iterator<SvgElements.Shape> others = dark.shapes().iterator();
    for (SvgElements.Shape shape : light.shapes()) {
      write(shape, others.next(), picture);
    }
    closeGroup();
    return definitions.isEmpty()
        ? body.toString()
        : "<defs>" + String.join("", definitions.values()) + "</defs>\n" + body;
  }

  private void write(SvgElements.Shape shape, SvgElements.Shape other, Picture picture) {
    if (shape.tag().equals("image")) {
      writeImages(shape, other, picture);
      return;
    }
    openGroup(style(shape.attributes(), other.attributes(), shape.tag().equals("text")));
    body.append('<').append(shape.tag());
    writeGeometry(shape);
    if (shape.tag().equals("text")) {
      attribute("textLength", String.format(Locale.ROOT, "%.1f", width(shape)));
      attribute("lengthAdjust", "spacingAndGlyphs");
      body.append('>').append(escaped(shape.text())).append("</text>\n");
    } else {
      writeClip(shape, picture);
      body.append("/>\n");
    }
  }

  /** One image where both themes have the same, else that of each. */
  private void writeImages(SvgElements.Shape shape, SvgElements.Shape other, Picture picture) {
    String source = shape.attributes().get(SvgImages.REFERENCE);
    String otherSource = other.attributes().get(SvgImages.REFERENCE);
    // Batik says by these words whether pixels stay squares.
    String rendering = shape.attributes().getOrDefault("image-rendering", "");
    openGroup("image-rendering:" + (rendering.equals("optimizeSpeed") ? "pixelated" : "auto"));
    if (source.equals(otherSource)) {
      writeImage(shape, source, "", picture);
    } else {
      writeImage(shape, source, "on-light", picture);
      writeImage(shape, otherSource, "on-dark", picture);
    }
  }

  private void writeImage(
      SvgElements.Shape shape, String source, String cssClass, Picture picture) {
    body.append("<image");
    if (!cssClass.isEmpty()) {
      attribute("class", cssClass);
    }
    writeGeometry(shape);
    attribute("preserveAspectRatio", "none");
    attribute(SvgImages.REFERENCE, source);
    writeClip(shape, picture);
    body.append("/>\n");
  }

  private void writeGeometry(SvgElements.Shape shape) {
    for (Map.Entry<String, String> attribute : shape.attributes().entrySet()) {
      if (GEOMETRY.contains(attribute.getKey())) {
        attribute(attribute.getKey(), attribute.getValue());
      }
    }
  }

  private void writeClip(SvgElements.Shape shape, Picture picture) {
    String clip = shape.attributes().getOrDefault("clip-path", "none");
    if (!clip.equals("none") && !clipsNothing(clip, picture)) {
      attribute("clip-path", clip(clip));
    }
  }

  private void attribute(String key, String value) {
    body.append(' ').append(key).append("=\"").append(escaped(value)).append('"');
  }

  /** Shapes that look alike and follow each other are in one group. */
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

  private String style(Map<String, String> a, Map<String, String> b, boolean isText) {
    StringBuilder style = new StringBuilder();
    style.append("fill:").append(paint(a.get("fill"), b.get("fill")));
    opacity(style, "opacity", a);
    opacity(style, "fill-opacity", a);
    if (isText) {
      style.append(";font-size:").append(a.get("font-size"));
      if (a.get("font-weight").equals("bold")) {
        style.append(";font-weight:bold");
      }
    } else if (!a.get("stroke").equals("none")) {
      style.append(";stroke:").append(paint(a.get("stroke"), b.get("stroke")));
      opacity(style, "stroke-opacity", a);
      for (String key :
          List.of("stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin")) {
        style.append(';').append(key).append(':').append(a.get(key));
      }
    }
    return style.toString();
  }

  private static void opacity(StringBuilder style, String key, Map<String, String> attributes) {
    String value = attributes.getOrDefault(key, "1");
    if (!value.equals("1")) {
      style.append(';').append(key).append(':').append(value);
    }
  }

  private String paint(String a, String b) {
    if (a.equals("none")) {
      return a;
    }
    Matcher reference = REFERENCE.matcher(a);
    Matcher other = REFERENCE.matcher(b);
    if (reference.matches() && other.matches()) {
      return gradient(reference.group(1), other.group(1));
    }
    return css(a, b);
  }

  private String css(String a, String b) {
    return css.apply(ColorPair.of(color(a), color(b)));
  }

  private static Color color(String text) {
    Matcher rgb = RGB.matcher(text);
    if (rgb.matches()) {
      return new Color(
          Integer.parseInt(rgb.group(1)),
          Integer.parseInt(rgb.group(2)),
          Integer.parseInt(rgb.group(3)));
    }
    Color named = NAMED.get(text);
    if (named == null) {
      throw new IllegalArgumentException("expected a color, got " + text);
    }
    return named;
  }

  private String gradient(String id, String otherId) {
    Element gradient = light.definitions().get(id);
    Element other = dark.definitions().get(otherId);
    String unique = name + "-" + id;
    if (!definitions.containsKey(unique)) {
      StringBuilder text = new StringBuilder("<linearGradient id=\"").append(unique).append('"');
      Stream.of("x1", "y1", "x2", "y2", "gradientUnits", "spreadMethod")
          .filter(gradient::hasAttribute)
          .map(key -> " %s=\"%s\"".formatted(key, gradient.getAttribute(key)))
          .forEach(text::append);
      text.append('>');
      Node stop = gradient.getFirstChild();
      Node otherStop = other.getFirstChild();
      for (; stop != null; stop = stop.getNextSibling(), otherStop = otherStop.getNextSibling()) {
        String color =
            css(
                ((Element) stop).getAttribute("stop-color"),
                ((Element) otherStop).getAttribute("stop-color"));
        text.append("<stop offset=\"").append(((Element) stop).getAttribute("offset"));
        text.append("\" style=\"stop-color:").append(color).append("\"/>");
      }
      definitions.put(unique, text.append("</linearGradient>").toString());
    }
    return "url(#" + unique + ")";
  }

  /** Whether a clip is the edge of the picture, as that of most shapes is. */
  private boolean clipsNothing(String reference, Picture picture) {
    return clipsNothing.computeIfAbsent(
        reference,
        key -> {
          String path = clipPath(key).getAttribute("d");
          return path.startsWith(
              "M0 0 L%1$d 0 L%1$d %2$d L0 %2$d".formatted(picture.width(), picture.height()));
        });
  }

  private Element clipPath(String reference) {
    return (Element) light.definitions().get(id(reference)).getFirstChild();
  }

  private String clip(String reference) {
    String unique = name + "-" + id(reference);
    definitions.computeIfAbsent(
        unique,
        key ->
            "<clipPath id=\"%s\"><path d=\"%s\"/></clipPath>"
                .formatted(key, clipPath(reference).getAttribute("d")));
    return "url(#" + unique + ")";
  }

  private static String id(String reference) {
    Matcher matcher = REFERENCE.matcher(reference);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("expected a reference, got " + reference);
    }
    return matcher.group(1);
  }

  /** The room of a text in the picture; a browser's font fills the same. */
  private static double width(SvgElements.Shape text) {
    Map<String, String> attributes = text.attributes();
    boolean bold = attributes.get("font-weight").equals("bold");
    float size = Float.parseFloat(attributes.get("font-size").replace("px", ""));
    return (bold ? Typeface.bold() : Typeface.regular()).at(size).width(text.text());
  }

  /** Text as it stands in markup; characters that XML forbids are replaced. */
  static String escaped(String text) {
    return FORBIDDEN
        .matcher(text)
        .replaceAll("\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
