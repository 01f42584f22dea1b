package org.fashionmnist.page;

import java.util.LinkedHashMap;
import java.util.Map;

/** Links to the files beside a page, each with what it holds. */
public final class RecordFiles {

  private final Map<String, String> files = new LinkedHashMap<>();

  /**
   * One more file.
   *
   * @param name in the folder of the page
   * @param content what it holds, in a few words
   */
  public RecordFiles add(String name, String content) {
    files.put(name, content);
    return this;
  }

  public String markup() {
    Html html = new Html().element("h3", "Files beside this page").open("ul");
    files.forEach(
        (name, content) ->
            html.open("li").element("a", name, "href", name).text(content).close("li"));
    return html.close("ul").toString();
  }
}
