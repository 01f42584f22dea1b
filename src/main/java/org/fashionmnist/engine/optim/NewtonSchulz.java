package org.fashionmnist.engine.optim;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;

/**
 * Brings all singular values of a matrix near 1 and leaves its singular vectors: G = U·S·Vᵀ becomes
 * about U·Vᵀ. That takes products of matrices only:
 *
 * <pre>
 * X ← G / ‖G‖                            Frobenius norm: no singular value is above 1
 * several times:
 *   A ← Xᵀ·X
 *   X ← X·(a·I + b·A + c·A²)             a = 3.4445, b = −4.7750, c = 2.0315
 * </pre>
 *
 * <p>Each round applies p(σ) = a·σ + b·σ³ + c·σ⁵ to every singular value σ. The coefficients are
 * Jordan's: they let small values grow as fast as possible, in return for an end anywhere between
 * about 0.7 and 1.2 instead of at 1. Five rounds do for values down to some thousandths of the
 * norm. A matrix of zeros stays one; Jordan's code adds 10⁻⁷ to the norm for its sake.
 *
 * <p>X stands upright, with as many rows as columns or more, so that A is as small as can be; a
 * matrix with more columns is transposed on its way in and out.
 *
 * @see <a href="https://kellerjordan.github.io/posts/muon/">K. Jordan et al., Muon: an optimizer
 *     for hidden layers in neural networks, 2024</a>
 */
final class NewtonSchulz {

  private static final float A = 3.4445f;
  private static final float B = -4.7750f;
  private static final float C = 2.0315f;

  private final PanelMatrix matrix;
  private final boolean transposed;
  private final int rounds;

  /** X before and after a round, by turns: (long side, short side). */
  private final List<Matrix> x;

  /** A: (short side, short side). */
  private final Matrix gram;

  /** a·I + b·A + c·A². */
  private final Matrix polynomial;

  /** Sum of squares of each row of X. */
  private final double[] rowSquares;

  private final List<Part> parts = new ArrayList<>();

  /** What one worker of a team of this size computes: its rows of everything. */
  private record Part(
      int teamSize,
      Share rows,
      Share small,
      List<Matrix> xRows,
      List<Matrix> xColumns,
      Matrix gramRows,
      Matrix polynomialRows) {}

  /**
   * Buffers for a matrix.
   *
   * @param matrix what to orthogonalize, not copied
   */
  NewtonSchulz(PanelMatrix matrix, int rounds) {
    this.matrix = matrix;
    this.transposed = matrix.columns() > matrix.rows();
    this.rounds = rounds;
    int longSide = Math.max(matrix.rows(), matrix.columns());
    int shortSide = Math.min(matrix.rows(), matrix.columns());
    this.x = List.of(Matrix.zeros(longSide, shortSide), Matrix.zeros(longSide, shortSide));
    this.gram = Matrix.zeros(shortSide, shortSide);
    this.polynomial = Matrix.zeros(shortSide, shortSide);
    this.rowSquares = new double[longSide];
  }

  /**
   * Replaces the matrix. All workers of a team call this together, and see the result whole when
   * they have waited for each other once more. Their number changes no bit.
   */
  void orthogonalizeInPlace(Worker worker, Kernels kernels) {
    Part part = partOf(worker);
    load(part.rows);
    sumSquares(part.rows);
    worker.await();
    normalize(part.rows);
    worker.await();
    for (int round = 0; round < rounds; round++) {
      Matrix now = x.get(round % 2);
      kernels.multiplyTransposed(part.xColumns.get(round % 2), now, part.gramRows);
      worker.await();
      kernels.multiply(part.gramRows, gram, part.polynomialRows);
      addLowerTerms(part.small);
      worker.await();
      kernels.multiply(part.xRows.get(round % 2), polynomial, part.xRows.get((round + 1) % 2));
      worker.await();
    }
    store(part.rows);
  }

  /** A worker's views are made when it first comes, and again when the team has another size. */
  private synchronized Part partOf(Worker worker) {
    while (parts.size() <= worker.index()) {
      parts.add(null);
    }
    Part part = parts.get(worker.index());
    if (part == null || part.teamSize != worker.teamSize()) {
      part = newPart(worker);
      parts.set(worker.index(), part);
    }
    return part;
  }

  private Part newPart(Worker worker) {
    Share rows = worker.share(x.get(0).rows());
    Share small = worker.share(gram.rows());
    return new Part(
        worker.teamSize(),
        rows,
        small,
        x.stream().map(m -> m.rowsView(rows.from(), rows.to())).toList(),
        x.stream().map(m -> m.columnsView(small.from(), small.to())).toList(),
        gram.rowsView(small.from(), small.to()),
        polynomial.rowsView(small.from(), small.to()));
  }

  private void load(Share rows) {
    Matrix to = x.get(0);
    for (int p = 0; p < matrix.panelCount(); p++) {
      Matrix panel = matrix.panel(p);
      int first = PanelMatrix.firstColumn(p);
      if (transposed) {
        int end = Math.min(rows.to(), first + panel.columns());
        for (int i = Math.max(rows.from(), first); i < end; i++) {
          for (int j = 0; j < to.columns(); j++) {
            to.data()[to.rowOffset(i) + j] = panel.at(j, i - first);
          }
        }
      } else {
        for (int i = rows.from(); i < rows.to(); i++) {
          System.arraycopy(
              panel.data(),
              panel.rowOffset(i),
              to.data(),
              to.rowOffset(i) + first,
              panel.columns());
        }
      }
    }
  }

  private void store(Share rows) {
    Matrix from = x.get(rounds % 2);
    for (int p = 0; p < matrix.panelCount(); p++) {
      Matrix panel = matrix.panel(p);
      int first = PanelMatrix.firstColumn(p);
      if (transposed) {
        int end = Math.min(rows.to(), first + panel.columns());
        for (int i = Math.max(rows.from(), first); i < end; i++) {
          for (int j = 0; j < from.columns(); j++) {
            panel.data()[panel.rowOffset(j) + i - first] = from.at(i, j);
          }
        }
      } else {
        for (int i = rows.from(); i < rows.to(); i++) {
          System.arraycopy(
              from.data(),
              from.rowOffset(i) + first,
              panel.data(),
              panel.rowOffset(i),
              panel.columns());
        }
      }
    }
  }

  private void sumSquares(Share rows) {
    Matrix all = x.get(0);
    for (int i = rows.from(); i < rows.to(); i++) {
      double sum = 0;
      for (int j = 0; j < all.columns(); j++) {
        double entry = all.at(i, j);
        sum += entry * entry;
      }
      rowSquares[i] = sum;
    }
  }

  private void normalize(Share rows) {
    double squares = 0;
    for (int i = 0; i < rowSquares.length; i++) {
      squares += rowSquares[i];
    }
    double norm = Math.sqrt(squares);
    Matrix all = x.get(0);
    double scale = norm == 0 ? 0 : 1 / norm;
    for (int i = rows.from(); i < rows.to(); i++) {
      int row = all.rowOffset(i);
      for (int j = row; j < row + all.columns(); j++) {
        all.data()[j] = (float) (scale * all.data()[j]);
      }
    }
  }

  /** From A² to a·I + b·A + c·A². */
  private void addLowerTerms(Share rows) {
    for (int i = rows.from(); i < rows.to(); i++) {
      int row = polynomial.rowOffset(i);
      int gramRow = gram.rowOffset(i);
      for (int j = 0; j < polynomial.columns(); j++) {
        polynomial.data()[row + j] =
            Math.fma(B, gram.data()[gramRow + j], C * polynomial.data()[row + j]);
      }
      polynomial.data()[row + i] += A;
    }
  }
}
