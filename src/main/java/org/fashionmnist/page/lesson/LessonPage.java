package org.fashionmnist.page.lesson;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.PageFrame;
import org.fashionmnist.report.file.ColorPair;

/**
 * The page of a lesson: what it is about, then pictures and tables with an explanation each. The
 * same content gives the same bytes.
 *
 * @param title of the lesson
 * @param lead what it shows, in a sentence or two
 * @param command what repeats it; empty where that is not to be told
 * @param version of the program
 * @param sections in order
 */
public record LessonPage(
    String title, String lead, String command, String version, List<LessonSection> sections) {

  public LessonPage {
    sections = List.copyOf(sections);
  }

  /** The page as one HTML document; its file is {@code RunPage.NAME}. */
  public String html() {
    Set<ColorPair> colors = new LinkedHashSet<>();
    sections.forEach(section -> colors.addAll(section.colors()));
    Html header = new Html();
    header.element("p", "Lesson", "class", "kicker").element("h1", title);
    header.element("p", lead, "class", "lead");
    if (!command.isEmpty()) {
      header.open("p", "class", "command").element("span", "Repeat it", "class", "label");
      header.open("code").text(command).raw("</code>").close("p");
    }
    return new PageFrame(title, lead, version)
        .around(
            header.toString(), sections.stream().map(LessonSection::markup).toList(), colors, "");
  }
}
