package org.fashionmnist.storage.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.storage.DamagedFileException;

/**
 * Predictions as CSV (RFC 4180 with "\n" line ends): a line an image, its true and its predicted
 * class as numbers, then the probabilities of all classes, in digits that are read back to the bit.
 */
final class PredictionsCsv {

  private static final List<String> LEADING = List.of("image", "label", "predicted");

  private PredictionsCsv() {}

  static String text(ImagePredictions predictions) {
    StringBuilder csv = new StringBuilder(String.join(",", LEADING));
    predictions.classNames().forEach(name -> csv.append(',').append(quoted(name)));
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

  private static String quoted(String field) {
    boolean isPlain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws DamagedFileException if the file holds anything else
   */
  static ImagePredictions read(Path file, List<String> classNames) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> header = new ArrayList<>(LEADING);
    classNames.forEach(name -> header.add(quoted(name)));
    if (lines.isEmpty() || !lines.get(0).equals(String.join(",", header))) {
      throw new DamagedFileException(file, "expected the first line " + String.join(",", header));
    }
    int count = lines.size() - 1;
    int[] labels = new int[count];
    float[] probabilities = new float[count * classNames.size()];
    for (int i = 0; i < count; i++) {
      String[] fields = lines.get(i + 1).split(",", -1);
      try {
        if (fields.length != header.size() || Integer.parseInt(fields[0]) != i) {
          throw new NumberFormatException();
        }
        labels[i] = Integer.parseInt(fields[1]);
        for (int c = 0; c < classNames.size(); c++) {
          probabilities[i * classNames.size() + c] = Float.parseFloat(fields[LEADING.size() + c]);
        }
      } catch (NumberFormatException e) {
        throw new DamagedFileException(
            file, "line %d: expected image %d with %d numbers".formatted(i + 2, i, header.size()));
      }
    }
    try {
      return new ImagePredictions(classNames, labels, probabilities);
    } catch (IllegalArgumentException e) {
      throw new DamagedFileException(file, e);
    }
  }
}
