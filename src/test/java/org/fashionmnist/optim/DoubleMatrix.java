package org.fashionmnist.optim;

import java.util.Arrays;
import org.fashionmnist.engine.linalg.PanelMatrix;

/** A matrix in double precision, for what tests expect. */
@SuppressWarnings("ArrayRecordComponent")
public record DoubleMatrix(double[][] entries) {

  public static DoubleMatrix of(PanelMatrix matrix) {
    double[][] entries = new double[matrix.rows()][matrix.columns()];
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        entries[i][j] = matrix.at(i, j);
      }
    }
    return new DoubleMatrix(entries);
  }

  public static DoubleMatrix zeros(int rows, int columns) {
    return new DoubleMatrix(new double[rows][columns]);
  }

  public int rows() {
    return entries.length;
  }

  public int columns() {
    return entries[0].length;
  }

  public double at(int row, int column) {
    return entries[row][column];
  }

  public DoubleMatrix transpose() {
    DoubleMatrix out = zeros(columns(), rows());
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < columns(); j++) {
        out.entries[j][i] = entries[i][j];
      }
    }
    return out;
  }

  public DoubleMatrix times(DoubleMatrix other) {
    DoubleMatrix out = zeros(rows(), other.columns());
    for (int i = 0; i < rows(); i++) {
      for (int k = 0; k < columns(); k++) {
        for (int j = 0; j < other.columns(); j++) {
          out.entries[i][j] += entries[i][k] * other.entries[k][j];
        }
      }
    }
    return out;
  }

  /** factor · this + otherFactor · other. */
  public DoubleMatrix combine(double factor, DoubleMatrix other, double otherFactor) {
    DoubleMatrix out = zeros(rows(), columns());
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < columns(); j++) {
        out.entries[i][j] = factor * entries[i][j] + otherFactor * other.entries[i][j];
      }
    }
    return out;
  }

  public double norm() {
    return Math.sqrt(Arrays.stream(entries).flatMapToDouble(Arrays::stream).map(e -> e * e).sum());
  }

  /**
   * The singular values, by Jacobi rotations of pairs of columns until all are orthogonal (M. R.
   * Hestenes, 1958).
   */
  public double[] singularValues() {
    double[][] columns = (rows() < columns() ? this : transpose()).copy();
    for (int sweep = 0; sweep < 30; sweep++) {
      for (int p = 0; p < columns.length; p++) {
        for (int q = p + 1; q < columns.length; q++) {
          rotate(columns[p], columns[q]);
        }
      }
    }
    return Arrays.stream(columns).mapToDouble(c -> Math.sqrt(dot(c, c))).toArray();
  }

  private double[][] copy() {
    return Arrays.stream(entries).map(double[]::clone).toArray(double[][]::new);
  }

  private static void rotate(double[] p, double[] q) {
    double pq = dot(p, q);
    if (pq == 0) {
      return;
    }
    double zeta = (dot(q, q) - dot(p, p)) / (2 * pq);
    double t = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
    double cosine = 1 / Math.sqrt(1 + t * t);
    for (int i = 0; i < p.length; i++) {
      double old = p[i];
      p[i] = cosine * (old - t * q[i]);
      q[i] = cosine * (t * old + q[i]);
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
