package org.fashionmnist.report;

import java.awt.Color;
import java.awt.Font;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes the elements of a drawing in two themes as one. */
final class SvgWriter {

  /** Where shapes lie and what they look like; the rest of what Batik writes says nothing. */
  private static final Set<String> GEOMETRY =
      Set.of(
          "x",
          "y",
          "x1",
          "y1",
          "x2",
          "y2",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "width",
          "height",
          "d",
          "points",
          "transform");

  private static final Pattern REFERENCE = Pattern.compile("url\\(#(.+)\\)");
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
  private final Set<ColorPair> colors = new TreeSet<>();
  private final Map<String, String> definitions = new LinkedHashMap<>();
  private final Map<String, Boolean> clipsNothing = new HashMap<>();
  private final StringBuilder body = new StringBuilder();
  private String openStyle = "";

  /**
   * A writer of one drawing.
   *
   * @param name begins the names of definitions
   */
  SvgWriter(String name, SvgElements light, SvgElements dark) {
    this.name = name;
    this.light = light;
    this.dark = dark;
    if (light.shapes().size() != dark.shapes().size()) {
      throw new IllegalArgumentException(
          "a picture of %d shapes has %d in the other theme"
              .formatted(light.shapes().size(), dark.shapes().size()));
    }
  }

  ChartSvg svg(String label, Picture picture) {
    Iterator<SvgElements.Shape> others = dark.shapes().iterator();
    for (SvgElements.Shape shape : light.shapes()) {
      write(shape, others.next(), picture);
    }
    closeGroup();
    StringBuilder svg = new StringBuilder();
    svg.append("<svg class=\"chart\" role=\"img\" aria-label=\"").append(escaped(label));
    svg.append("\" viewBox=\"0 0 ").append(picture.width()).append(' ').append(picture.height());
    svg.append("\">\n");
    if (!definitions.isEmpty()) {
      svg.append("<defs>").append(String.join("", definitions.values())).append("</defs>\n");
    }
    return new ChartSvg(svg.append(body).append("</svg>\n").toString(), colors);
  }

  private void write(SvgElements.Shape shape, SvgElements.Shape other, Picture picture) {
    openGroup(style(shape.attributes(), other.attributes(), shape.tag().equals("text")));
    body.append('<').append(shape.tag());
    for (Map.Entry<String, String> attribute : shape.attributes().entrySet()) {
      if (GEOMETRY.contains(attribute.getKey())) {
        attribute(attribute.getKey(), attribute.getValue());
      }
    }
    String clip = shape.attributes().getOrDefault("clip-path", "none");
    if (shape.tag().equals("text")) {
      attribute("textLength", rounded(width(shape)));
      attribute("lengthAdjust", "spacingAndGlyphs");
      body.append('>').append(escaped(shape.text())).append("</text>\n");
    } else {
      if (!clip.equals("none") && !clipsNothing(clip, picture)) {
        attribute("clip-path", clip(clip));
      }
      body.append("/>\n");
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
    if (!attributes.get(key).equals("1")) {
      style.append(';').append(key).append(':').append(attributes.get(key));
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
    return variable(color(a), color(b));
  }

  private String variable(Color a, Color b) {
    ColorPair pair = ColorPair.of(a, b);
    colors.add(pair);
    return "var(" + pair.variable() + ")";
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
      for (String key : List.of("x1", "y1", "x2", "y2", "gradientUnits", "spreadMethod")) {
        if (gradient.hasAttribute(key)) {
          text.append(' ').append(key).append("=\"").append(gradient.getAttribute(key));
          text.append('"');
        }
      }
      text.append('>');
      Node stop = gradient.getFirstChild();
      Node otherStop = other.getFirstChild();
      for (; stop != null; stop = stop.getNextSibling(), otherStop = otherStop.getNextSibling()) {
        String color =
            variable(
                color(((Element) stop).getAttribute("stop-color")),
                color(((Element) otherStop).getAttribute("stop-color")));
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
    int weight = attributes.get("font-weight").equals("bold") ? Font.BOLD : Font.PLAIN;
    float size = Float.parseFloat(attributes.get("font-size").replace("px", ""));
    Font font = new Font(Font.SANS_SERIF, weight, 1).deriveFont(size);
    return ChartFonts.width(text.text(), font);
  }

  private static String rounded(double length) {
    return String.format(Locale.ROOT, "%.1f", length);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
