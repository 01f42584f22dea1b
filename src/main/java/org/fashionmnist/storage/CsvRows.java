package org.fashionmnist.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what {@link Csv} wrote: fields without commas or quotes. */
public final class CsvRows {

  private CsvRows() {}

  /**
   * Reads a file.
   *
   * @param header its first line
   * @param row makes something of the fields of a line; what it throws as {@link
   *     IllegalArgumentException} is told with the line
   * @throws DamagedFileException if the file holds anything else
   */
  public static <T> List<T> read(Path file, String header, Function<CsvFields, T> row)
      throws IOException {
    return read(file, List.of(header.split(",", -1)), row);
  }

  /**
   * As {@link #read(Path, String, Function)}.
   *
   * @param names of the columns
   */
  public static <T> List<T> read(Path file, List<String> names, Function<CsvFields, T> row)
      throws IOException {
    String header = names.stream().map(Csv::quoted).collect(Collectors.joining(","));
    String text = RecordText.read(file);
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(header)) {
      throw new DamagedFileException(file, "line 1", "expected " + header);
    }
    if (!text.endsWith("\n")) {
      throw new DamagedFileException(
          file, "line " + lines.size(), "expected a complete line, the file ends within it");
    }
    List<T> rows = new ArrayList<>(lines.size());
    for (int i = 1; i < lines.size(); i++) {
      String[] fields = lines.get(i).split(",", -1);
      if (fields.length != names.size()) {
        throw new DamagedFileException(
            file, place(i), "expected %d fields, got %d".formatted(names.size(), fields.length));
      }
      try {
        rows.add(row.apply(new CsvFields(names, fields, i - 1)));
      } catch (IllegalArgumentException e) {
        throw new DamagedFileException(file, place(i), e.getMessage());
      }
    }
    return List.copyOf(rows);
  }

  private static String place(int row) {
    return "line " + (row + 1);
  }
}
