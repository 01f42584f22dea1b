package org.fashionmnist.data.file;

import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxFormatException;
import org.fashionmnist.data.idx.IdxType;

/**
 * The forms in which people keep labels, brought into one: unsigned bytes, one for each image.
 *
 * <p>Taken are whole numbers of any type from 0 to 255, in one dimension or a column; a row for
 * each image with a single 1 in it (one-hot); and the eight columns of QMNIST, the first of which
 * is the class.
 */
final class LabelForm {

  private static final int MOST = 255;
  private static final int QMNIST_COLUMNS = 8;

  private LabelForm() {}

  /**
   * Brings labels into the form.
   *
   * @param name what an error calls the file
   * @throws IdxFormatException if the array has another form, or no labels
   */
  static FormedArray of(IdxArray array, String name) throws IdxFormatException {
    List<Integer> shape = array.shape();
    if (shape.contains(0) || shape.size() > 2) {
      throw wrong(array, name);
    }
    int columns = shape.size() == 1 ? 1 : shape.get(1);
    if (columns == 1 && array.type() == IdxType.UNSIGNED_BYTE) {
      return FormedArray.asItIs(shape.size() == 1 ? array : column(array.bytes()));
    }
    double[] values = IntStream.range(0, array.valueCount()).mapToDouble(array.values()).toArray();
    if (columns > 1 && isOneHot(values, columns)) {
      return new FormedArray(
          column(hotColumns(values, columns)),
          List.of("each row of %d became the number of its 1".formatted(columns)));
    }
    if (columns > 1 && !(columns == QMNIST_COLUMNS && array.type() == IdxType.INT)) {
      throw wrong(array, name);
    }
    byte[] labels = firstColumn(values, columns, name);
    return new FormedArray(
        column(labels),
        columns == 1
            ? List.of()
            : List.of("the first of %d columns is the label".formatted(columns)));
  }

  private static IdxArray column(byte[] labels) {
    return IdxArray.of(IdxType.UNSIGNED_BYTE, List.of(labels.length), labels);
  }

  private static boolean isOneHot(double[] values, int columns) {
    for (int row = 0; row < values.length / columns; row++) {
      double sum = 0;
      for (int c = 0; c < columns; c++) {
        double value = values[row * columns + c];
        if (value != 0 && value != 1) {
          return false;
        }
        sum += value;
      }
      if (sum != 1) {
        return false;
      }
    }
    return columns <= MOST + 1;
  }

  private static byte[] hotColumns(double[] values, int columns) {
    byte[] labels = new byte[values.length / columns];
    for (int i = 0; i < values.length; i++) {
      if (values[i] == 1) {
        labels[i / columns] = (byte) (i % columns);
      }
    }
    return labels;
  }

  private static byte[] firstColumn(double[] values, int columns, String name)
      throws IdxFormatException {
    byte[] labels = new byte[values.length / columns];
    for (int i = 0; i < labels.length; i++) {
      double label = values[i * columns];
      if (!(label >= 0 && label <= MOST) || label != Math.rint(label)) {
        throw new IdxFormatException(
            name,
            "has the label %s at position %d".formatted(plain(label), i),
            "whole numbers from 0 to 255",
            "number the classes from 0");
      }
      labels[i] = (byte) label;
    }
    return labels;
  }

  private static String plain(double label) {
    return label == Math.rint(label) && Math.abs(label) < 1e15
        ? String.valueOf((long) label)
        : String.valueOf(label);
  }

  private static IdxFormatException wrong(IdxArray array, String name) {
    return new IdxFormatException(
        name,
        "holds " + array,
        "labels: one number for each image, in one dimension or a column, or one-hot rows",
        "put the right file in its place");
  }
}
