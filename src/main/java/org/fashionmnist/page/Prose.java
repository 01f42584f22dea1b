package org.fashionmnist.page;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Paragraphs, lists and tables that were written as Markdown. */
public final class Prose {

  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  private Prose() {}

  /** As HTML; markup within the text is shown, not followed. */
  public static String markup(String markdown) {
    return HtmlRenderer.builder()
        .extensions(TABLES)
        .escapeHtml(true)
        .build()
        .render(Parser.builder().extensions(TABLES).build().parse(markdown));
  }
}
