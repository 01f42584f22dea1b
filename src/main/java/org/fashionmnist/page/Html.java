package org.fashionmnist.page;

import java.util.List;

/**
 * HTML as it is written, from the beginning to the end. Text and attributes are escaped here and
 * nowhere else; what comes escaped already goes through {@link #raw}.
 */
public final class Html {

  private final StringBuilder markup = new StringBuilder();

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  public Html open(String tag, String... attributes) {
    markup.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      markup.append(' ').append(attributes[i]).append("=\"");
      markup.append(escaped(attributes[i + 1])).append('"');
    }
    markup.append('>');
    return this;
  }

  /** Ends an element, and the line. */
  public Html close(String tag) {
    markup.append("</").append(tag).append(">\n");
    return this;
  }

  /** An element that holds only text. */
  public Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** A paragraph of a kind that the style knows. */
  public Html paragraph(String kind, String text) {
    return element("p", text, "class", kind);
  }

  /** A command line, after what it is for. */
  public Html command(String label, String command) {
    open("p", "class", "command").element("span", label, "class", "label");
    return open("code").text(command).raw("</code>").close("p");
  }

  /**
   * A frame for what may be wider than the page: it scrolls sideways, by keyboard too.
   *
   * @param kind that the style knows
   * @param label what is in it, unique in the page
   */
  public Html openScroll(String kind, String label) {
    return open("div", "class", kind, "tabindex", "0", "role", "region", "aria-label", label);
  }

  /** A table up to its head; {@link #endTable} ends it. */
  public Html beginTable(String kind, String caption) {
    openScroll("scroll", caption).open("table", "class", kind).raw("\n");
    return element("caption", caption);
  }

  /** A table up to its first row; {@link #endTable} ends it. */
  public Html beginTable(String kind, String caption, List<String> columns) {
    beginTable(kind, caption).open("thead").open("tr");
    columns.forEach(name -> element("th", name, "scope", "col"));
    return close("tr").close("thead").open("tbody").raw("\n");
  }

  public Html endTable() {
    return close("tbody").close("table").close("div");
  }

  public Html text(String text) {
    markup.append(escaped(text));
    return this;
  }

  /** Markup that is well-formed by itself. */
  public Html raw(String escapedMarkup) {
    markup.append(escapedMarkup);
    return this;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return markup.toString();
  }
}
