package org.fashionmnist.page;

/** The script elements of a page. */
public final class Script {

  private Script() {}

  /** Data that a script reads, in an element of its own; "&lt;" would be read as markup. */
  public static String json(String id, String json) {
    return "<script type=\"application/json\" id=\"%s\">".formatted(id)
        + json.replace("<", "\\u003c")
        + "</script>\n";
  }

  /** A script among the files of {@link PageResource}. */
  public static String file(String name) {
    return "<script>\n" + PageResource.text(name) + "\n</script>\n";
  }
}
