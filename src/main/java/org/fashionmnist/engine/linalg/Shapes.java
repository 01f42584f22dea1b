package org.fashionmnist.engine.linalg;

/** The checks that operands of a kernel fit each other. */
public final class Shapes {

  private Shapes() {}

  /**
   * Checks a shape.
   *
   * @throws IllegalArgumentException unless {@code matrix} has these rows and columns
   */
  public static void require(Matrix matrix, int rows, int columns) {
    if (matrix.rows() != rows || matrix.columns() != columns) {
      throw new IllegalArgumentException(
          "expected a matrix of %d × %d, got %d × %d"
              .formatted(rows, columns, matrix.rows(), matrix.columns()));
    }
  }

  /**
   * Checks the shapes of a product.
   *
   * @throws IllegalArgumentException unless (rows, depth)·{@code b} gives {@code out}
   */
  public static void requireProduct(int rows, int depth, Matrix b, Matrix out) {
    if (depth != b.rows() || rows != out.rows() || b.columns() != out.columns()) {
      throw new IllegalArgumentException(
          "a product of %d × %d and %d × %d does not give %d × %d"
              .formatted(rows, depth, b.rows(), b.columns(), out.rows(), out.columns()));
    }
  }
}
