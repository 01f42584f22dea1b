package org.fashionmnist.page;

import java.util.Base64;
import java.util.Set;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.file.ChartPng;
import org.fashionmnist.report.file.ChartSvg;
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
   * @param name of its file
   */
  public static PagePicture of(String name, Picture picture) {
    String message = picture.description();
    return of(name, message.isEmpty() ? Explanation.of(name).title() : message, picture);
  }

  /**
   * Takes a picture into a page.
   *
   * @param name of its file
   * @param label what it shows, for those who do not see it
   */
  public static PagePicture of(String name, String label, Picture picture) {
    String word = name.replaceFirst("\\.png$", "");
    Picture inPage = picture.inPage();
    return ChartSvg.of(word, label, inPage)
        .map(svg -> new PagePicture(name, svg.markup(), svg.colors()))
        .orElseGet(() -> new PagePicture(name, pixels(label, inPage), Set.of()));
  }

  private static String pixels(String label, Picture picture) {
    return new Html()
        .open("picture")
        .open(
            "source",
            "media",
            "screen and (prefers-color-scheme: dark)",
            "srcset",
            data(picture, Theme.DARK))
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
            data(picture, Theme.LIGHT))
        .close("picture")
        .toString();
  }

  /** At its logical size: at twice that, all of them would be half of the page. */
  private static String data(Picture picture, Theme ground) {
    byte[] bytes = ChartPng.bytes(picture, ground, 1);
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
