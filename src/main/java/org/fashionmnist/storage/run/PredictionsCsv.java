package org.fashionmnist.storage.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.storage.Csv;
import org.fashionmnist.storage.CsvFields;
import org.fashionmnist.storage.CsvRows;
import org.fashionmnist.storage.DamagedFileException;

/**
 * Predictions as CSV (RFC 4180 with "\n" line ends): a line an image, its true and its predicted
 * class as numbers, then the probabilities of all classes, in digits that are read back to the bit.
 */
final class PredictionsCsv {

  private static final List<String> LEADING = List.of("image", "label", "predicted");

  /** By which float32 probabilities of some hundred classes may miss a sum of 1. */
  private static final double ROUNDING = 1e-3;

  private PredictionsCsv() {}

  static String text(ImagePredictions predictions) {
    StringBuilder csv = new StringBuilder(String.join(",", LEADING));
    predictions.classNames().forEach(name -> csv.append(',').append(Csv.quoted(name)));
    csv.append('\n');
    for (int i = 0; i < predictions.count(); i++) {
      csv.append(i).append(',');
      csv.append(predictions.label(i)).append(',');
      csv.append(predictions.predictedClass(i));
      for (int c = 0; c < predictions.classNames().size(); c++) {
        csv.append(',').append(predictions.probability(i, c));
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  /** A line of the table. */
  private static final class Row {
    private final int label;
    private final float[] probabilities;

    Row(int label, float[] probabilities) {
      this.label = label;
      this.probabilities = probabilities;
    }
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws DamagedFileException if the file holds anything else
   */
  static ImagePredictions read(Path file, List<String> classNames) throws IOException {
    List<String> columns = new ArrayList<>(LEADING);
    columns.addAll(classNames);
    int classCount = classNames.size();
    List<Row> rows = CsvRows.read(file, columns, fields -> row(fields, classCount));
    int[] labels = new int[rows.size()];
    float[] probabilities = new float[rows.size() * classCount];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = rows.get(i).label;
      System.arraycopy(rows.get(i).probabilities, 0, probabilities, i * classCount, classCount);
    }
    return new ImagePredictions(classNames, labels, probabilities);
  }

  private static Row row(CsvFields fields, int classCount) {
    if (fields.wholeNumber(0) != fields.row()) {
      throw new IllegalArgumentException(
          "expected image %d, got %s".formatted(fields.row(), fields.text(0)));
    }
    int label = fields.wholeNumber(1);
    float[] probabilities = new float[classCount];
    int likeliest = 0;
    double sum = 0;
    for (int c = 0; c < classCount; c++) {
      probabilities[c] = fields.float32(LEADING.size() + c);
      likeliest = probabilities[c] > probabilities[likeliest] ? c : likeliest;
      sum += probabilities[c];
    }
    if (!(Math.abs(sum - 1) <= ROUNDING)) {
      throw new IllegalArgumentException("expected probabilities that add up to 1, got " + sum);
    }
    if (label < 0 || label >= classCount) {
      throw new IllegalArgumentException(
          "expected a label from 0 to %d, got %d".formatted(classCount - 1, label));
    }
    if (fields.wholeNumber(2) != likeliest) {
      throw new IllegalArgumentException(
          "expected %d as predicted, the most probable class, got %s"
              .formatted(likeliest, fields.text(2)));
    }
    return new Row(label, probabilities);
  }
}
