package org.fashionmnist.report;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A picture as SVG, to be put into an HTML page: text stays text, and its colors are CSS variables,
 * so that one drawing serves light and dark screens.
 *
 * @param markup the element {@code svg}
 * @param colors whose {@link ColorPair#variable} the page must define
 */
public record ChartSvg(String markup, Set<ColorPair> colors) {

  /** Keeps a copy of the colors, in order. */
  public ChartSvg {
    colors = Collections.unmodifiableSortedSet(new TreeSet<>(colors));
  }

  /**
   * Draws a picture.
   *
   * @param name a word that begins the names of all definitions, unique in the page
   * @param label what it shows, for those who do not see it
   * @param light the picture
   * @param dark the same in the colors for a dark ground
   * @return the drawing; empty where the picture holds images or so many shapes that a PNG is
   *     better
   */
  public static Optional<ChartSvg> of(String name, String label, Picture light, Picture dark) {
    return SvgCanvas.draw(light)
        .map(SvgElements::of)
        .flatMap(
            elements ->
                SvgCanvas.draw(dark)
                    .map(SvgElements::of)
                    .map(other -> new SvgWriter(name, elements, other).svg(label, light)));
  }
}
