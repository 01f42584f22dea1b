package org.fashionmnist.page;

/**
 * A part of a page under a heading of its own.
 *
 * @param id unique in the page
 * @param title its heading
 * @param name how the navigation calls it
 * @param content its markup
 */
public record PageSection(String id, String title, String name, String content) {

  /** The same part, under another name in the navigation. */
  public PageSection named(String shorter) {
    return new PageSection(id, title, shorter, content);
  }

  String markup() {
    return new Html()
        .open("section", "id", id, "aria-labelledby", id + "-title")
        .raw("\n")
        .element("h2", title, "id", id + "-title")
        .raw(content)
        .close("section")
        .toString();
  }
}
