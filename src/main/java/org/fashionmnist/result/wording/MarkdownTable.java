package org.fashionmnist.result.wording;

import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown, line by line. */
public final class MarkdownTable {

  private final StringBuilder text = new StringBuilder();

  /** Columns whose name ends in a colon are aligned to the right, and lose the colon. */
  public MarkdownTable(String... columns) {
    append(List.of(columns).stream().map(MarkdownTable::withoutColon).toList());
    append(List.of(columns).stream().map(c -> c.endsWith(":") ? "---:" : "---").toList());
  }

  private static String withoutColon(String column) {
    return column.endsWith(":") ? column.substring(0, column.length() - 1) : column;
  }

  public void row(String... cells) {
    append(List.of(cells));
  }

  private void append(List<String> cells) {
    text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
