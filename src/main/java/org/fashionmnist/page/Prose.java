package org.fashionmnist.page;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Paragraphs and lists that were written as Markdown. */
final class Prose {

  private Prose() {}

  /** As HTML; markup within the text is shown, not followed. */
  static String markup(String markdown) {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .build()
        .render(Parser.builder().build().parse(markdown));
  }
}
