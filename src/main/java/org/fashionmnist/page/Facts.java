package org.fashionmnist.page;

/** Facts with their names, a line each, in the order in which they are added. */
public final class Facts {

  private final Html html = new Html();

  /** No facts yet, under a heading. */
  public Facts(String title) {
    html.open("div").element("h3", title).open("table", "class", "facts").open("tbody").raw("\n");
  }

  public Facts add(String name, String value) {
    html.open("tr").element("th", name, "scope", "row").element("td", value).close("tr");
    return this;
  }

  /** The table; nothing can be added after. */
  public String markup() {
    return html.close("tbody").close("table").close("div").toString();
  }
}
