package org.fashionmnist.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fashionmnist.report.ColorPair;

/**
 * A part of a lesson's page.
 *
 * @param id unique in the page
 * @param title its heading
 * @param pictures shown first, in order
 * @param text below them, as Markdown with tables
 */
public record LessonSection(String id, String title, List<PagePicture> pictures, String text) {

  public LessonSection {
    pictures = List.copyOf(pictures);
  }

  Set<ColorPair> colors() {
    Set<ColorPair> colors = new LinkedHashSet<>();
    pictures.forEach(picture -> colors.addAll(picture.colors()));
    return colors;
  }

  String markup() {
    Html content = new Html();
    for (PagePicture picture : pictures) {
      content.open("figure").raw("\n");
      content.open("div", "class", "plate").raw(picture.markup()).close("div").close("figure");
    }
    return PageFrame.section(
        id,
        title,
        content
            .open("div", "class", "prose")
            .raw("\n")
            .raw(Prose.markup(text))
            .close("div")
            .toString());
  }
}
