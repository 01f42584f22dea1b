package org.fashionmnist.storage;

import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/** A table as CSV (RFC 4180 with "\n" line ends), line by line. */
public final class Csv {

  private final StringBuilder text;

  /** The names of the columns, with commas between them, are the first line. */
  public Csv(String header) {
    text = new StringBuilder(header).append('\n');
  }

  /** Numbers are read back to the bit, enums are in lower case, an empty optional is empty. */
  public void row(Object... fields) {
    StringJoiner line = new StringJoiner(",", "", "\n");
    for (Object field : fields) {
      Object value = field instanceof Optional<?> optional ? optional.orElse(null) : field;
      String word = value == null ? "" : value.toString();
      line.add(quoted(value instanceof Enum<?> ? word.toLowerCase(Locale.ROOT) : word));
    }
    text.append(line);
  }

  /** A field as it stands in a table: between quotes if it has a comma, a quote or a line end. */
  public static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
