package org.fashionmnist.engine.dataset;

import java.util.Objects;
import org.fashionmnist.engine.linalg.Matrix;

/**
 * Examples that are rows of two tables in memory.
 *
 * @param inputs (examples, input size), not copied
 * @param targets (examples, target size), not copied
 */
public record TableExamples(Matrix inputs, Matrix targets) implements Examples {

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException unless both have the same number of rows
   */
  public TableExamples {
    Objects.requireNonNull(inputs, "inputs");
    Objects.requireNonNull(targets, "targets");
    if (inputs.rows() != targets.rows()) {
      throw new IllegalArgumentException(
          "expected a target for each of the %d inputs, got %d"
              .formatted(inputs.rows(), targets.rows()));
    }
  }

  @Override
  public int count() {
    return inputs.rows();
  }

  @Override
  public int inputSize() {
    return inputs.columns();
  }

  @Override
  public int targetSize() {
    return targets.columns();
  }

  @Override
  public void read(int[] order, int from, Matrix input, Matrix batchTargets) {
    for (int i = 0; i < input.rows(); i++) {
      copyRow(inputs, order[from + i], input, i);
      copyRow(targets, order[from + i], batchTargets, i);
    }
  }

  private static void copyRow(Matrix from, int row, Matrix to, int toRow) {
    System.arraycopy(
        from.data(), from.rowOffset(row), to.data(), to.rowOffset(toRow), from.columns());
  }
}
