package org.fashionmnist.engine.linalg.simd;

import java.util.Optional;
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
 * <p>Where a tile cannot be used, smaller ones take its place; where they cannot either, products
 * are left to the plain loops.
 */
final class TiledProduct {

  private static final int LANES = FloatVector.SPECIES_PREFERRED.length();

  private static final int NONE = -1;

  /** What sums start from where nothing is said: as wide as the widest tile. */
  private static final float[] ZEROS = new float[4 * LANES];

  private final Tiles tiles;
  private final TileSupply supply;

  /** Products of these tiles, as far as they are supplied. */
  TiledProduct(Tiles tiles, TileSupply supply) {
    this.tiles = tiles;
    this.supply = supply;
  }

  /**
   * out[i, j] = Σₖ a[i · rowStep + k · depthStep] · b[k, j].
   *
   * @return columns computed: all; or as many as make whole vectors, where there is no padding; or
   *     none, if a tile cannot be used
   */
  int fromZero(Matrix a, int rowStep, int depthStep, Matrix b, Matrix out) {
    int columns = Math.min(vectorColumns(b), vectorColumns(out));
    int way = usableWay(out.rows(), columns);
    if (way == NONE) {
      return 0;
    }
    int column = 0;
    while (columns - column >= LANES) {
      column += strip(way, a, rowStep, depthStep, b, ZEROS, 0, 0, out, column, columns);
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
    int way = usableWay(out.rows(), columns);
    if (way == NONE) {
      return 0;
    }
    int column = 0;
    while (columns - column >= LANES) {
      int first = start.offset() + column;
      column +=
          strip(
              way, a, rowStep, depthStep, b, start.data(), first, startStep, out, column, columns);
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

  /** The fastest way whose tiles are all ready, after waiting for one if need be. */
  private int usableWay(int rows, int columns) {
    while (true) {
      Optional<Tile> missing = missing(rows, columns, 0);
      if (missing.isEmpty()) {
        return 0;
      }
      for (int way = 1; way < tiles.ways(); way++) {
        if (missing(rows, columns, way).isEmpty()) {
          return way;
        }
      }
      if (!supply.await(missing.get())) {
        return NONE;
      }
    }
  }

  private Optional<Tile> missing(int rows, int columns, int way) {
    int column = 0;
    while (columns - column >= LANES) {
      int row = 0;
      while (row < rows) {
        Tile tile = tiles.next(rows - row, columns - column, way);
        if (!supply.isReady(tile)) {
          return Optional.of(tile);
        }
        row += tile.rows();
      }
      column += tiles.next(1, columns - column, way).vectors() * LANES;
    }
    return Optional.empty();
  }

  /** Computes a strip of tiles through all rows, and returns how many columns it has. */
  private int strip(
      int way,
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
    int vectors = tiles.next(1, columns - column, way).vectors();
    int from = startFrom;
    int row = 0;
    while (row < rows) {
      Tile tile = tiles.next(rows - row, columns - column, way);
      tile.compute(a, rowStep, depthStep, b, start, from, startStep, out, row, column);
      row += tile.rows();
      from += tile.rows() * startStep;
    }
    return vectors * LANES;
  }
}
