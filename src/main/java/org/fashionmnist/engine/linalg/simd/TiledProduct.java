package org.fashionmnist.engine.linalg.simd;

import java.util.function.Predicate;
import jdk.incubator.vector.FloatVector;
import org.fashionmnist.engine.linalg.Matrix;

/**
 * Matrix products, tile by tile.
 *
 * <p>What differs from the plain loops: they sum four entries of one row at a time. A tile keeps
 * several rows by several vectors of sums in registers, so that each load of {@code b} serves
 * several rows: in the largest, a step of the depth costs 4 loads and 6 broadcasts for 24 vector
 * multiply-adds. Each entry still sums its terms in the same order, so the bits are the same.
 *
 * <p>Where a tile cannot be used, products that need it are left to the plain loops.
 */
final class TiledProduct {

  private static final int LANES = FloatVector.SPECIES_PREFERRED.length();

  /** What sums start from where nothing is said: as wide as the widest tile. */
  private static final float[] ZEROS = new float[4 * LANES];

  private final Tiles tiles;
  private final Predicate<Tile> usable;

  /**
   * Products of these tiles.
   *
   * @param usable whether a tile may be used already
   */
  TiledProduct(Tiles tiles, Predicate<Tile> usable) {
    this.tiles = tiles;
    this.usable = usable;
  }

  /**
   * out[i, j] = Σₖ a[i · rowStep + k · depthStep] · b[k, j].
   *
   * @return columns computed: all; or as many as make whole vectors, where there is no padding; or
   *     none, if a tile cannot be used
   */
  int fromZero(Matrix a, int rowStep, int depthStep, Matrix b, Matrix out) {
    int columns = Math.min(vectorColumns(b), vectorColumns(out));
    if (!isUsable(out.rows(), columns)) {
      return 0;
    }
    int column = 0;
    while (columns - column >= LANES) {
      column += strip(a, rowStep, depthStep, b, ZEROS, 0, 0, out, column, columns);
    }
    return column;
  }

  /**
   * As {@link #fromZero}, plus {@code start[i, j]}.
   *
   * @param startStep distance of two rows of {@code start}: 0 if all rows start from one
   */
  int from(
      Matrix start, int startStep, Matrix a, int rowStep, int depthStep, Matrix b, Matrix out) {
    int columns = Math.min(Math.min(vectorColumns(b), vectorColumns(out)), vectorColumns(start));
    if (!isUsable(out.rows(), columns)) {
      return 0;
    }
    int column = 0;
    while (columns - column >= LANES) {
      int first = start.offset() + column;
      column +=
          strip(a, rowStep, depthStep, b, start.data(), first, startStep, out, column, columns);
    }
    return column;
  }

  /** The columns in whole vectors where the padding allows it, else the columns. */
  private static int vectorColumns(Matrix matrix) {
    int whole = (matrix.columns() + LANES - 1) / LANES * LANES;
    boolean padded =
        whole <= matrix.rowStride()
            && matrix.rowOffset(matrix.rows() - 1) + whole <= matrix.data().length;
    return padded ? whole : matrix.columns();
  }

  private boolean isUsable(int rows, int columns) {
    boolean all = true;
    int column = 0;
    while (columns - column >= LANES) {
      int row = 0;
      while (row < rows) {
        Tile tile = tiles.next(rows - row, columns - column);
        all &= usable.test(tile);
        row += tile.rows();
      }
      column += tiles.next(1, columns - column).vectors() * LANES;
    }
    return all;
  }

  /** Computes a strip of tiles through all rows, and returns how many columns it has. */
  private int strip(
      Matrix a,
      int rowStep,
      int depthStep,
      Matrix b,
      float[] start,
      int startFrom,
      int startStep,
      Matrix out,
      int column,
      int columns) {
    int rows = out.rows();
    int vectors = tiles.next(1, columns - column).vectors();
    int from = startFrom;
    int row = 0;
    while (row < rows) {
      Tile tile = tiles.next(rows - row, columns - column);
      tile.compute(a, rowStep, depthStep, b, start, from, startStep, out, row, column);
      row += tile.rows();
      from += tile.rows() * startStep;
    }
    return vectors * LANES;
  }
}
