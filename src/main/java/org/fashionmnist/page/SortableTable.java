package org.fashionmnist.page;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.result.wording.Figures;

/** A table whose columns a reader can sort where scripts are on. */
public final class SortableTable {

  private final String caption;
  private final List<String> columns;
  private final List<List<Cell>> rows = new ArrayList<>();

  /**
   * A field.
   *
   * @param text as it is read
   * @param order a number to sort by; not a number where there is none, which comes last
   */
  public record Cell(String text, double order) {

    /** Sorted by its words. */
    public static Cell word(String text) {
      return new Cell(text, Double.NaN);
    }

    /** An empty field. */
    public static Cell none() {
      return new Cell(Figures.NONE, Double.NaN);
    }
  }

  /**
   * A table without rows.
   *
   * @param caption what it shows
   * @param columns their names
   */
  public SortableTable(String caption, List<String> columns) {
    this.caption = caption;
    this.columns = List.copyOf(columns);
  }

  /** The first cell heads the row. */
  public void row(List<Cell> cells) {
    rows.add(List.copyOf(cells));
  }

  public String markup() {
    Html html = new Html();
    html.open("div", "class", "scroll").open("table", "class", "scores sortable").raw("\n");
    html.element("caption", caption).open("thead").open("tr");
    columns.forEach(name -> html.element("th", name, "scope", "col"));
    html.close("tr").close("thead").open("tbody").raw("\n");
    for (List<Cell> cells : rows) {
      html.open("tr");
      for (int i = 0; i < cells.size(); i++) {
        cell(html, cells.get(i), i == 0);
      }
      html.close("tr");
    }
    return html.close("tbody").close("table").close("div").toString();
  }

  private static void cell(Html html, Cell cell, boolean heads) {
    List<String> attributes = new ArrayList<>();
    if (heads) {
      attributes.addAll(List.of("scope", "row"));
    }
    if (!Double.isNaN(cell.order)) {
      attributes.addAll(List.of("data-order", String.valueOf(cell.order)));
    }
    html.element(heads ? "th" : "td", cell.text, attributes.toArray(String[]::new));
  }
}
