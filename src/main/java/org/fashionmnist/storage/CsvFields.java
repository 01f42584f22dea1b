package org.fashionmnist.storage;

import java.util.List;

/** The fields of a line of a table, by the numbers of their columns. Immutable. */
public final class CsvFields {

  private final List<String> names;
  private final String[] fields;
  private final int row;

  CsvFields(List<String> names, String[] fields, int row) {
    this.names = names;
    this.fields = fields;
    this.row = row;
  }

  /** How many lines of values are before this one. */
  public int row() {
    return row;
  }

  public String text(int column) {
    return fields[column];
  }

  /**
   * A whole number of 32 bits.
   *
   * @throws IllegalArgumentException if it is none; names the column
   */
  public int wholeNumber(int column) {
    try {
      return Integer.parseInt(fields[column]);
    } catch (NumberFormatException e) {
      throw wrong(column, "a whole number", e);
    }
  }

  /**
   * A finite number.
   *
   * @throws IllegalArgumentException if it is none, or not finite; names the column
   */
  public double number(int column) {
    try {
      double number = Double.parseDouble(fields[column]);
      if (Double.isFinite(number)) {
        return number;
      }
      throw wrong(column, "a finite number", null);
    } catch (NumberFormatException e) {
      throw wrong(column, "a number", e);
    }
  }

  /**
   * The float32 that is nearest.
   *
   * @throws IllegalArgumentException if it is no number, or not finite; names the column
   */
  public float float32(int column) {
    try {
      float number = Float.parseFloat(fields[column]);
      if (!Float.isFinite(number)) {
        number(column); // of float64 it may be one
      }
      return number;
    } catch (NumberFormatException e) {
      throw wrong(column, "a number", e);
    }
  }

  /**
   * A truth value.
   *
   * @throws IllegalArgumentException if it is neither; names the column
   */
  public boolean trueOrFalse(int column) {
    return switch (fields[column]) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(column, "true or false", null);
    };
  }

  private IllegalArgumentException wrong(int column, String expected, Exception cause) {
    String field = fields[column];
    String shown = field.length() <= 40 ? field : field.substring(0, 40) + "…";
    return new IllegalArgumentException(
        "expected %s as %s, got '%s'".formatted(expected, names.get(column), shown), cause);
  }
}
