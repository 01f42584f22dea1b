package org.fashionmnist.page;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Paragraphs, lists and tables that were written as Markdown. */
public final class Prose {

  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  private static final Map<String, String> NAMES = Map.of("table", "Table", "pre", "Code");

  private Prose() {}

  /**
   * As HTML; markup within the text is shown, not followed. Tables and code scroll where they are
   * wider than the page.
   *
   * @param title of the text, unique in the page
   */
  public static String markup(String markdown, String title) {
    String html =
        HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .build()
            .render(Parser.builder().extensions(TABLES).build().parse(markdown));
    return framed(framed(html, "table", title), "pre", title);
  }

  private static String framed(String html, String tag, String title) {
    String end = "</" + tag + ">";
    int[] count = {0};
    return Pattern.compile("<" + tag + ">.*?" + end, Pattern.DOTALL)
        .matcher(html)
        .replaceAll(
            found -> {
              String label = "%s %d: %s".formatted(NAMES.get(tag), ++count[0], title);
              return Matcher.quoteReplacement(
                  new Html().openScroll("scroll", label) + found.group() + "</div>");
            });
  }
}
