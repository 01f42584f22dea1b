package org.fashionmnist.page;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.fashionmnist.report.file.ChartPng;
import org.fashionmnist.report.file.ChartSvg;
import org.fashionmnist.report.file.ColorPair;
import org.fashionmnist.report.file.Picture;

/**
 * A picture as it stands in a page: SVG, or PNG where it is made of pixels.
 *
 * @param name of its file, for example {@code loss.png}
 * @param markup of the picture
 * @param colors that the page must define
 */
public record PagePicture(String name, String markup, Set<ColorPair> colors) {

  public PagePicture {
    colors = Set.copyOf(colors);
  }

  /**
   * Takes a picture into a page.
   *
   * @param light the picture
   * @param dark the same in the colors for a dark ground
   */
  public static PagePicture of(String name, ChartPng light, ChartPng dark) {
    String message = light.picture().description();
    return of(name, message.isEmpty() ? Explanation.of(name).title() : message, light, dark);
  }

  /**
   * Takes a picture into a page.
   *
   * @param label what it shows, for those who do not see it
   * @param light the picture
   * @param dark the same in the colors for a dark ground
   */
  public static PagePicture of(String name, String label, ChartPng light, ChartPng dark) {
    String word = name.replaceFirst("\\.png$", "");
    Optional<ChartSvg> svg =
        ChartSvg.of(word, label, light.picture().inPage(), dark.picture().inPage());
    return svg.map(s -> new PagePicture(name, s.markup(), s.colors()))
        .orElseGet(() -> new PagePicture(name, pixels(label, light, dark), Set.of()));
  }

  private static String pixels(String label, ChartPng light, ChartPng dark) {
    Picture picture = light.picture().inPage();
    return new Html()
        .open("picture")
        .open("source", "media", "screen and (prefers-color-scheme: dark)", "srcset", data(dark))
        .open(
            "img",
            "class",
            "chart",
            "style",
            "--width:" + picture.width() + "px",
            "alt",
            label,
            "width",
            String.valueOf(picture.width()),
            "height",
            String.valueOf(picture.height()),
            "src",
            data(light))
        .close("picture")
        .toString();
  }

  /** At its logical size: at twice that, all of them would be half of the page. */
  private static String data(ChartPng png) {
    byte[] bytes = ChartPng.of(png.picture().inPage(), 1).bytes();
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
