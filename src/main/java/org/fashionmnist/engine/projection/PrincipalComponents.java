package org.fashionmnist.engine.projection;

import org.fashionmnist.engine.linalg.Matrix;

/**
 * The two directions in which examples differ most (principal component analysis), and where each
 * example lies along them. By power iteration in float64, in plain loops with a fixed order: the
 * same bits on every machine.
 *
 * @param first of each example, its place along the first direction; the mean of all is 0
 * @param second the same along the second one
 * @param firstShare of the variance that lies in the first direction, 0 to 1
 * @param secondShare the same of the second one
 * @see <a href="https://doi.org/10.1080/14786440109462720">K. Pearson, On lines and planes of
 *     closest fit to systems of points in space, 1901</a>
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares projections
public record PrincipalComponents(
    double[] first, double[] second, double firstShare, double secondShare) {

  private static final int MOST_ITERATIONS = 500;
  private static final double TOLERANCE = 1e-12;

  /** An eigenvector of the covariance, and its eigenvalue. */
  @SuppressWarnings("ArrayRecordComponent") // stays in this class
  private record Direction(double[] vector, double variance) {}

  /**
   * The components of examples.
   *
   * @param examples (examples, features), at least one of each
   */
  public static PrincipalComponents of(Matrix examples) {
    double[][] centered = centered(examples);
    double[][] covariance = covariance(centered);
    double total = 0;
    for (int i = 0; i < covariance.length; i++) {
      total += covariance[i][i];
    }
    Direction first = strongest(covariance);
    deflate(covariance, first);
    Direction second = strongest(covariance);
    return new PrincipalComponents(
        along(centered, first),
        along(centered, second),
        total == 0 ? 0 : first.variance / total,
        total == 0 ? 0 : second.variance / total);
  }

  private static double[][] centered(Matrix examples) {
    double[][] rows = new double[examples.rows()][examples.columns()];
    for (int c = 0; c < examples.columns(); c++) {
      double sum = 0;
      for (int r = 0; r < examples.rows(); r++) {
        sum += examples.at(r, c);
      }
      double mean = sum / examples.rows();
      for (int r = 0; r < examples.rows(); r++) {
        rows[r][c] = examples.at(r, c) - mean;
      }
    }
    return rows;
  }

  private static double[][] covariance(double[][] rows) {
    int size = rows[0].length;
    double[][] covariance = new double[size][size];
    for (double[] row : rows) {
      for (int i = 0; i < size; i++) {
        double value = row[i];
        if (value != 0) {
          double[] line = covariance[i];
          for (int j = i; j < size; j++) {
            line[j] += value * row[j];
          }
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        covariance[i][j] /= rows.length;
        covariance[j][i] = covariance[i][j];
      }
    }
    return covariance;
  }

  /** Power iteration, from the row of the feature that varies most. */
  private static Direction strongest(double[][] covariance) {
    int most = 0;
    for (int i = 1; i < covariance.length; i++) {
      most = covariance[i][i] > covariance[most][most] ? i : most;
    }
    double[] vector = covariance[most].clone();
    double length = normalize(vector);
    double change = 1;
    for (int i = 0; i < MOST_ITERATIONS && length > 0 && change > TOLERANCE; i++) {
      double[] next = new double[vector.length];
      for (int r = 0; r < next.length; r++) {
        next[r] = dot(covariance[r], vector);
      }
      length = normalize(next);
      change = 1 - dot(next, vector);
      vector = next;
    }
    return new Direction(pointed(vector), length);
  }

  /** To unit length; the length it had. */
  private static double normalize(double[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    for (int i = 0; i < vector.length && length > 0; i++) {
      vector[i] /= length;
    }
    return length;
  }

  /** Of the two directions of a line, the one in which its largest entry is positive. */
  private static double[] pointed(double[] vector) {
    int largest = 0;
    for (int i = 1; i < vector.length; i++) {
      largest = Math.abs(vector[i]) > Math.abs(vector[largest]) ? i : largest;
    }
    if (vector[largest] < 0) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] = -vector[i];
      }
    }
    return vector;
  }

  private static void deflate(double[][] covariance, Direction found) {
    for (int i = 0; i < covariance.length; i++) {
      for (int j = 0; j < covariance.length; j++) {
        covariance[i][j] -= found.variance * found.vector[i] * found.vector[j];
      }
    }
  }

  private static double[] along(double[][] rows, Direction direction) {
    double[] places = new double[rows.length];
    for (int r = 0; r < rows.length; r++) {
      places[r] = dot(rows[r], direction.vector);
    }
    return places;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
