package org.fashionmnist.data.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxType;

/**
 * Reads CSV files with an image in each row: its label and its pixels, row after row of the image.
 * The first line may name the columns; the label is the column that is named so, or else the first.
 */
public final class TableReader {

  private static final Set<String> LABEL_NAMES = Set.of("label", "labels", "class", "target", "y");
  private static final int WHITE = 255;
  private static final String EXPECTED =
      "a row for each image, its label and its pixels from 0 to 255 or from 0 to 1";

  private final String name;
  private final boolean fractions;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
  private final DataOutputStream pixels = new DataOutputStream(bytes);
  private final List<String> labels = new ArrayList<>();
  private int columns = -1;
  private int labelColumn;

  /** A table has fractions where it was read for whole numbers. */
  private static final class FractionException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private TableReader(String name, boolean fractions) {
    this.name = name;
    this.fractions = fractions;
  }

  /**
   * Reads a table.
   *
   * @param name what errors call it
   * @throws TableFormatException if it is not one of images with their labels
   * @throws IOException if it cannot be read
   */
  public static ImageTable read(Path file, String name) throws IOException {
    try {
      return new TableReader(name, false).readAll(file);
    } catch (FractionException e) {
      return readFractions(file, name);
    }
  }

  private static ImageTable readFractions(Path file, String name) throws IOException {
    try {
      return new TableReader(name, true).readAll(file);
    } catch (FractionException e) {
      throw new IllegalStateException("fractions were expected", e);
    }
  }

  private ImageTable readAll(Path file) throws IOException, FractionException {
    try (InputStream in = Files.newInputStream(file);
        CsvReader<CsvRecord> reader =
            CsvReader.builder()
                .detectBomHeader(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(in, StandardCharsets.UTF_8);
        CloseableIterator<CsvRecord> rows = reader.iterator()) {
      while (rows.hasNext()) {
        add(rows.next());
      }
    } catch (CsvParseException e) {
      throw new TableFormatException(
          name, "is no CSV file (%s)".formatted(reason(e)), EXPECTED, "save it as CSV in UTF-8");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (labels.isEmpty()) {
      throw new TableFormatException(name, "has no images", EXPECTED, "get it again");
    }
    return new ImageTable(
        IdxArray.of(
            fractions ? IdxType.FLOAT : IdxType.UNSIGNED_BYTE,
            List.of(labels.size(), columns - 1),
            bytes.toByteArray()),
        labels);
  }

  private static String reason(CsvParseException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("unreadable");
  }

  private void add(CsvRecord row) throws IOException, FractionException {
    if (columns < 0) {
      columns = row.getFieldCount();
      if (columns < 2) {
        throw new TableFormatException(name, "has one column", EXPECTED, "separate by commas");
      }
      if (isHeader(row)) {
        labelColumn = labelColumn(row);
        return;
      }
    }
    if (row.getFieldCount() != columns) {
      throw new TableFormatException(
          name,
          "has %,d columns in line %,d".formatted(row.getFieldCount(), row.getStartingLineNumber()),
          "%,d as in its first line".formatted(columns),
          "correct the line, or get the file again");
    }
    for (int c = 0; c < columns; c++) {
      if (c == labelColumn) {
        labels.add(row.getField(c).strip());
      } else if (fractions) {
        pixels.writeFloat(fraction(row, c));
      } else {
        bytes.write(level(row, c));
      }
    }
  }

  /** Pixels are numbers, names of columns are not. */
  private static boolean isHeader(CsvRecord row) {
    return number(row.getField(row.getFieldCount() - 1)).isEmpty()
        && number(row.getField(row.getFieldCount() / 2)).isEmpty();
  }

  private int labelColumn(CsvRecord header) throws TableFormatException {
    for (int c = 0; c < columns; c++) {
      if (LABEL_NAMES.contains(header.getField(c).strip().toLowerCase(Locale.ROOT))) {
        return c;
      }
    }
    throw new TableFormatException(
        name,
        "has no column of labels (its first columns are %s and %s)"
            .formatted(header.getField(0), header.getField(1)),
        "one that is called label",
        "name the file that has the labels; nothing can be learned or measured without them");
  }

  private int level(CsvRecord row, int column) throws TableFormatException, FractionException {
    String text = row.getField(column);
    int level = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || level > WHITE) {
        double value = number(text).orElseThrow(() -> wrongPixel(row, column));
        if (value < 0 || value > WHITE) {
          throw wrongPixel(row, column);
        }
        throw new FractionException();
      }
      level = 10 * level + digit;
    }
    if (text.isEmpty() || level > WHITE) {
      throw wrongPixel(row, column);
    }
    return level;
  }

  private float fraction(CsvRecord row, int column) throws TableFormatException {
    return number(row.getField(column)).orElseThrow(() -> wrongPixel(row, column)).floatValue();
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.parseDouble(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private TableFormatException wrongPixel(CsvRecord row, int column) {
    return new TableFormatException(
        name,
        "has '%s' in line %,d, column %,d"
            .formatted(row.getField(column), row.getStartingLineNumber(), column + 1),
        "a level from 0 to 255 or from 0 to 1",
        "correct the line, or get the file again");
  }
}
