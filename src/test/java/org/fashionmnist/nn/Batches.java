package org.fashionmnist.nn;

import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.random.RandomStream;

/** Matrices of the tests of this package. */
public final class Batches {

  private Batches() {}

  /** Fills a matrix with uniform numbers in ±{@code limit}. */
  public static void fill(Matrix matrix, double limit, RandomStream random) {
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        set(matrix, i, j, (float) ((2 * random.nextDouble() - 1) * limit));
      }
    }
  }

  /** Fills panels with uniform numbers in ±{@code limit}, row by row. */
  public static void fill(PanelMatrix matrix, double limit, RandomStream random) {
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        matrix.set(i, j, (float) ((2 * random.nextDouble() - 1) * limit));
      }
    }
  }

  /** New uniform numbers in ±{@code limit}. */
  public static Matrix uniform(int rows, int columns, double limit, RandomStream random) {
    Matrix matrix = Matrix.zeros(rows, columns);
    fill(matrix, limit, random);
    return matrix;
  }

  /** A matrix of these rows. */
  public static Matrix of(float[]... rows) {
    Matrix matrix = Matrix.zeros(rows.length, rows[0].length);
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, matrix.data(), matrix.rowOffset(i), rows[i].length);
    }
    return matrix;
  }

  public static void set(Matrix matrix, int row, int column, float value) {
    matrix.data()[matrix.rowOffset(row) + column] = value;
  }

  /** The entries without padding, row-major. */
  public static float[] entries(Matrix matrix) {
    float[] entries = new float[matrix.rows() * matrix.columns()];
    for (int i = 0; i < matrix.rows(); i++) {
      System.arraycopy(
          matrix.data(), matrix.rowOffset(i), entries, i * matrix.columns(), matrix.columns());
    }
    return entries;
  }

  /** The entries without padding, row-major. */
  public static float[] entries(PanelMatrix matrix) {
    float[] entries = new float[matrix.rows() * matrix.columns()];
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        entries[i * matrix.columns() + j] = matrix.at(i, j);
      }
    }
    return entries;
  }

  /** The same numbers in storage of their own. */
  public static Matrix copyOf(Matrix matrix) {
    Matrix copy = Matrix.zeros(matrix.rows(), matrix.columns());
    for (int i = 0; i < matrix.rows(); i++) {
      System.arraycopy(
          matrix.data(), matrix.rowOffset(i), copy.data(), copy.rowOffset(i), matrix.columns());
    }
    return copy;
  }
}
