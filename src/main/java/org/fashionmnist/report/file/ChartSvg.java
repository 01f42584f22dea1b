package org.fashionmnist.report.file;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.drawing.Recording;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.text.WebFont;

/**
 * A picture as SVG, to be put into an HTML page: text stays text, and its colors are CSS variables,
 * so that one drawing serves light and dark screens. An image in it that differs between the two is
 * there twice, in the classes {@code on-light} and {@code on-dark}.
 *
 * @param markup the element {@code svg}
 * @param colors whose {@link ColorPair#variable} the page must define
 */
public record ChartSvg(String markup, Set<ColorPair> colors) {

  /** Begins what {@link CurveNames} have told of the curves, for the script of a page. */
  public static final String READINGS = "<g class=\"" + CurveReadings.GROUP + "\"";

  static final String NAMESPACE = "http://www.w3.org/2000/svg";

  /** More shapes than this are slow to show in a page, and larger than pixels. */
  private static final int MOST_SHAPES = 2_500;

  private static final String FONTS = "font-family:Inter,sans-serif";

  /** Keeps a copy of the colors, in order. */
  public ChartSvg {
    colors = Collections.unmodifiableSortedSet(new TreeSet<>(colors));
  }

  /**
   * A picture in a page.
   *
   * @param name a word that begins the names of all definitions, unique in the page
   * @param label what it shows, for those who do not see it
   * @return the drawing; empty where the picture has so many shapes that a PNG is better
   */
  public static Optional<ChartSvg> of(String name, String label, Picture picture) {
    Recording recording = picture.recording();
    if (recording.shapeCount() > MOST_SHAPES) {
      return Optional.empty();
    }
    SvgWriter writer = new SvgWriter(name, Optional.empty());
    String content = writer.content(recording);
    String start =
        "<svg class=\"chart\" role=\"img\" aria-label=\"%1$s\" viewBox=\"0 0 %2$d %3$d\" style=\"--width:%2$dpx\">\n"
            .formatted(SvgWriter.escaped(label), picture.width(), picture.height());
    return Optional.of(
        new ChartSvg(
            start + content + CurveReadings.markup(picture) + "</svg>\n", writer.colors()));
  }

  /** A picture as a file of its own, in the colors of a theme. Equal pictures give equal text. */
  static String file(Picture picture, Theme theme) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="%1$s" width="%2$d" height="%3$d" viewBox="0 0 %2$d %3$d" %4$s>
    <title>%5$s</title>
    <style>%7$s</style>
    %6$s</svg>
    """
        .formatted(
            NAMESPACE,
            picture.width(),
            picture.height(),
            "role=\"img\" style=\"%s;stroke-miterlimit:10;white-space:pre\"".formatted(FONTS),
            SvgWriter.escaped(picture.description()),
            new SvgWriter("d", Optional.of(theme)).content(picture.recording()),
            WebFont.rules());
  }
}
