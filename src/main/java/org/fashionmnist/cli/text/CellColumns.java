package org.fashionmnist.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fashionmnist.cli.terminal.LineGlyphs;

/**
 * Rows of cells as lines with columns; numbers have their points below each other.
 *
 * @param glyphs what the terminal can show
 */
record CellColumns(LineGlyphs glyphs) {

  private static final Pattern NUMBER = Pattern.compile("\\(?[-−]?\\d+(\\.\\d+)?(e[-−]?\\d+)?\\)?");

  /**
   * The lines.
   *
   * @param rows all of the same length
   */
  List<String> lines(List<List<String>> rows) {
    List<StringBuilder> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(new StringBuilder()));
    for (int column = 0; column < rows.get(0).size(); column++) {
      int index = column;
      List<String> cells =
          padded(rows.stream().map(row -> glyphs.formula(row.get(index))).toList());
      for (int row = 0; row < cells.size(); row++) {
        lines.get(row).append(column == 0 ? "" : " ").append(cells.get(row));
      }
    }
    return lines.stream().map(line -> line.toString().stripTrailing()).toList();
  }

  private static List<String> padded(List<String> cells) {
    boolean numbers = cells.stream().allMatch(cell -> NUMBER.matcher(cell).matches());
    int before = numbers ? cells.stream().mapToInt(CellColumns::point).max().orElse(0) : 0;
    List<String> shifted =
        cells.stream()
            .map(cell -> numbers ? " ".repeat(before - point(cell)) + cell : cell)
            .toList();
    int width = shifted.stream().mapToInt(String::length).max().orElse(0);
    return shifted.stream().map(cell -> cell + " ".repeat(width - cell.length())).toList();
  }

  /** Characters before the point. */
  private static int point(String number) {
    int point = number.indexOf('.');
    return point >= 0 ? point : number.replace(")", "").length();
  }
}
