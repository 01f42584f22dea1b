package org.fashionmnist.page.lesson;

import java.util.List;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.PageFrame;

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
    Html header = new Html().paragraph("kicker", "Lesson").element("h1", title);
    header.paragraph("lead", lead);
    if (!command.isEmpty()) {
      header.command("Repeat it", command);
    }
    return new PageFrame(title, lead, version)
        .around(
            header.toString(),
            sections.stream().map(LessonSection::section).toList(),
            sections.stream().flatMap(section -> section.pictures().stream()).toList(),
            "");
  }
}
