package org.fashionmnist.page.lesson;

import java.util.List;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.PageFrame;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.PageSection;
import org.fashionmnist.page.Prose;

/**
 * A part of a lesson's page.
 *
 * @param id unique in the page
 * @param title its heading
 * @param pictures shown first, in order
 * @param text below them, as Markdown with tables
 * @param questions to the reader, each with room for an answer
 */
public record LessonSection(
    String id, String title, List<PagePicture> pictures, String text, List<String> questions) {

  public LessonSection {
    pictures = List.copyOf(pictures);
    questions = List.copyOf(questions);
  }

  /** A part of words alone. */
  LessonSection(String id, String title, String text) {
    this(id, title, List.of(), text);
  }

  /** A part that asks nothing. */
  public LessonSection(String id, String title, List<PagePicture> pictures, String text) {
    this(id, title, pictures, text, List.of());
  }

  PageSection section() {
    Html content = new Html();
    for (int i = 0; i < pictures.size(); i++) {
      String label = "Picture %d: %s".formatted(i + 1, title);
      content.open("figure", "class", "alone").raw("\n").openScroll("plate", label);
      content.raw(pictures.get(i).markup()).close("div").close("figure");
    }
    content.open("div", "class", "prose").raw("\n").raw(Prose.markup(text, title)).close("div");
    for (String question : questions) {
      content.open("label", "class", "question").text(question);
      content.open("textarea", "rows", "3").raw("</textarea>").close("label");
    }
    return PageFrame.section(id, title, content.toString());
  }
}
