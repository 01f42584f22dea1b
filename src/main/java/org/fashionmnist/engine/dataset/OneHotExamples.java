package org.fashionmnist.engine.dataset;

import java.util.Arrays;
import org.fashionmnist.engine.linalg.Matrix;

/**
 * Examples whose class numbers are written as rows of zeros with a single 1, for losses that take a
 * target an output.
 *
 * @param numbered examples whose targets are class numbers below {@code classes}
 * @param classes how many there are, at least 2
 */
public record OneHotExamples(Examples numbered, int classes) implements Examples {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException unless the targets are single numbers
   */
  public OneHotExamples {
    if (numbered.targetSize() != 1 || classes < 2) {
      throw new IllegalArgumentException(
          "expected targets that are one class number of at least 2, got %d numbers of %d"
              .formatted(numbered.targetSize(), classes));
    }
  }

  @Override
  public int count() {
    return numbered.count();
  }

  @Override
  public int inputSize() {
    return numbered.inputSize();
  }

  @Override
  public int targetSize() {
    return classes;
  }

  @Override
  public void read(int[] order, int from, Matrix input, Matrix targets) {
    numbered.read(order, from, input, targets.columnsView(0, 1));
    for (int i = 0; i < targets.rows(); i++) {
      int row = targets.rowOffset(i);
      int label = (int) targets.data()[row];
      if (label < 0 || label >= classes) {
        throw new IllegalArgumentException(
            "expected class numbers from 0 to %d, example %d has %d"
                .formatted(classes - 1, order[from + i], label));
      }
      Arrays.fill(targets.data(), row, row + classes, 0);
      targets.data()[row + label] = 1;
    }
  }
}
