package org.fashionmnist.page;

/** Data of a page that its script reads. */
public final class EmbeddedJson {

  private EmbeddedJson() {}

  /** JSON in an element of its own; "&lt;" would be read as markup. */
  public static String element(String id, String json) {
    return "<script type=\"application/json\" id=\"%s\">".formatted(id)
        + json.replace("<", "\\u003c")
        + "</script>\n";
  }
}
