package org.fashionmnist.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads what {@link Csv} wrote: fields without commas or quotes. */
public final class CsvRows {

  private CsvRows() {}

  /**
   * Reads a file.
   *
   * @param header its first line
   * @param row makes something of the fields of a line, as many as the header has; what it throws
   *     as {@link IllegalArgumentException} is told with the line
   * @throws DamagedFileException if the file holds anything else
   */
  public static <T> List<T> read(Path file, String header, Function<String[], T> row)
      throws IOException {
    String text = Files.readString(file);
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(header)) {
      throw new DamagedFileException(file, "expected the first line " + header);
    }
    if (!text.endsWith("\n")) {
      throw new DamagedFileException(file, "the last line is not complete");
    }
    int columns = header.split(",", -1).length;
    List<T> rows = new ArrayList<>(lines.size());
    for (int i = 1; i < lines.size(); i++) {
      String[] fields = lines.get(i).split(",", -1);
      if (fields.length != columns) {
        throw new DamagedFileException(
            file, "line %d: expected %d fields, got %d".formatted(i + 1, columns, fields.length));
      }
      try {
        rows.add(row.apply(fields));
      } catch (IllegalArgumentException e) {
        throw new DamagedFileException(file, "line %d: %s".formatted(i + 1, e.getMessage()));
      }
    }
    return List.copyOf(rows);
  }
}
