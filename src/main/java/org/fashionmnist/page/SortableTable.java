package org.fashionmnist.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.fashionmnist.result.wording.Figures;

/** A table whose columns a reader can sort where scripts are on. */
public final class SortableTable {

  private final String caption;
  private final List<String> columns;
  private final List<List<Cell>> rows = new ArrayList<>();
  private List<Cell> foot = List.of();

  /**
   * A field.
   *
   * @param text as it is read
   * @param order a number to sort by; not a number where there is none, which comes last
   * @param link where it leads; empty where it leads nowhere
   */
  public record Cell(String text, double order, Optional<String> link) {

    /** A field that leads nowhere. */
    public Cell(String text, double order) {
      this(text, order, Optional.empty());
    }

    /** The same field, leading somewhere. */
    public Cell to(Optional<String> page) {
      return new Cell(text, order, page);
    }

    /** Sorted by its words. */
    public static Cell word(String text) {
      return new Cell(text, Double.NaN);
    }

    /** A number as {@code words} say it. */
    public static Cell number(double value, DoubleFunction<String> words) {
      return new Cell(words.apply(value), value);
    }

    /** A number that there may not be. */
    public static Cell number(Optional<? extends Number> value, DoubleFunction<String> words) {
      return value.map(number -> number(number.doubleValue(), words)).orElse(none());
    }

    /** A count, as it is said. */
    public static Cell count(long count) {
      return new Cell(Figures.count(count), count);
    }

    public static Cell none() {
      return word(Figures.NONE);
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

  /** A row that stays at the end however the others are sorted. */
  public void foot(List<Cell> cells) {
    foot = List.copyOf(cells);
  }

  public String markup() {
    Html html = new Html();
    html.beginTable("scores sortable", caption, columns);
    for (List<Cell> cells : rows) {
      html.open("tr");
      for (int i = 0; i < cells.size(); i++) {
        cell(html, cells.get(i), i == 0);
      }
      html.close("tr");
    }
    html.close("tbody");
    if (!foot.isEmpty()) {
      html.open("tfoot").open("tr");
      for (int i = 0; i < foot.size(); i++) {
        cell(html, foot.get(i), i == 0);
      }
      html.close("tr").close("tfoot");
    }
    return html.close("table").close("div").toString();
  }

  private static void cell(Html html, Cell cell, boolean heads) {
    List<String> attributes = new ArrayList<>();
    if (heads) {
      attributes.addAll(List.of("scope", "row"));
    }
    if (!Double.isNaN(cell.order)) {
      attributes.addAll(List.of("data-order", String.valueOf(cell.order)));
    }
    String tag = heads ? "th" : "td";
    html.open(tag, attributes.toArray(String[]::new));
    cell.link.ifPresentOrElse(
        page -> html.open("a", "href", page).text(cell.text).raw("</a>"),
        () -> html.text(cell.text));
    html.close(tag);
  }
}
