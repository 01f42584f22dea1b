package org.fashionmnist.linalg.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.fashionmnist.linalg.Matrix;

/**
 * Matrix products in tiles whose sums stay in registers over the whole depth.
 *
 * <p>What differs from the plain loops: they sum four entries of one row at a time; a tile here is
 * several rows by several vectors, so that each load of {@code b} serves several rows, and a step
 * of the depth costs 4 loads and 4 broadcasts for 16 vector multiply-adds. Each entry still sums
 * its terms in the same order, so the bits are the same.
 *
 * <p>Where the size is not a multiple of the tile, the last tile is moved back and computes some
 * entries a second time, to the same bits; no narrower code is needed.
 */
final class TiledProduct {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** With 16 registers (256-bit vectors on x86) a tile of 16 sums does not fit. */
  private static final boolean MANY_REGISTERS = LANES != 8;

  private static final int TILE_ROWS = 4;

  private TiledProduct() {}

  /**
   * out[i, j] = start[j] + Σₖ a[i · rowStep + k · depthStep] · b[k, j].
   *
   * @param start (1, n), or null for zeros
   * @return whether the rows were wide enough for a vector; if not, nothing was done
   */
  static boolean run(Matrix a, int rowStep, int depthStep, Matrix b, Matrix start, Matrix out) {
    int columns = Math.min(vectorColumns(b), vectorColumns(out));
    if (start != null) {
      columns = Math.min(columns, vectorColumns(start));
    }
    if (columns < LANES) {
      return false;
    }
    if (out.rows() < TILE_ROWS) {
      singleRows(a, rowStep, depthStep, b, start, out, columns);
    } else {
      tiles(a, rowStep, depthStep, b, start, out, columns);
    }
    return true;
  }

  private static void singleRows(
      Matrix a, int rowStep, int depthStep, Matrix b, Matrix start, Matrix out, int columns) {
    int last = columns - LANES;
    for (int row = 0; row < out.rows(); row++) {
      for (int column = 0; column < columns; column += 2 * LANES) {
        int first = Math.min(column, last);
        int second = Math.min(column + LANES, last);
        tile1x2(a, rowStep, depthStep, b, start, out, row, first, second);
      }
    }
  }

  private static void tiles(
      Matrix a, int rowStep, int depthStep, Matrix b, Matrix start, Matrix out, int columns) {
    int lastRow = out.rows() - TILE_ROWS;
    int last = columns - LANES;
    int column = 0;
    while (column < columns) {
      boolean wide = MANY_REGISTERS && columns >= 4 * LANES && columns - column > 2 * LANES;
      int first = Math.min(column, wide ? columns - 4 * LANES : last);
      int second = Math.min(column + LANES, last);
      for (int row = 0; row < out.rows(); row += TILE_ROWS) {
        int r = Math.min(row, lastRow);
        if (wide) {
          tile4x4(a, rowStep, depthStep, b, start, out, r, first);
        } else {
          tile4x2(a, rowStep, depthStep, b, start, out, r, first, second);
        }
      }
      column += (wide ? 4 : 2) * LANES;
    }
  }

  /** The columns in whole vectors where the padding allows it, else the columns. */
  private static int vectorColumns(Matrix matrix) {
    int whole = (matrix.columns() + LANES - 1) / LANES * LANES;
    boolean padded =
        whole <= matrix.rowStride()
            && matrix.rowOffset(matrix.rows() - 1) + whole <= matrix.data().length;
    return padded ? whole : matrix.columns();
  }

  /** Four rows by four vectors, 16 sums. */
  private static void tile4x4(
      Matrix a,
      int rowStep,
      int depthStep,
      Matrix b,
      Matrix start,
      Matrix out,
      int row,
      int column) {
    float[] as = a.data();
    float[] bs = b.data();
    float[] outs = out.data();
    FloatVector s0 = startOf(start, column);
    FloatVector s1 = startOf(start, column + LANES);
    FloatVector s2 = startOf(start, column + 2 * LANES);
    FloatVector s3 = startOf(start, column + 3 * LANES);
    FloatVector sum00 = s0;
    FloatVector sum01 = s1;
    FloatVector sum02 = s2;
    FloatVector sum03 = s3;
    FloatVector sum10 = s0;
    FloatVector sum11 = s1;
    FloatVector sum12 = s2;
    FloatVector sum13 = s3;
    FloatVector sum20 = s0;
    FloatVector sum21 = s1;
    FloatVector sum22 = s2;
    FloatVector sum23 = s3;
    FloatVector sum30 = s0;
    FloatVector sum31 = s1;
    FloatVector sum32 = s2;
    FloatVector sum33 = s3;
    int a0 = a.offset() + row * rowStep;
    int a1 = a0 + rowStep;
    int a2 = a1 + rowStep;
    int a3 = a2 + rowStep;
    int bRow = b.offset();
    for (int k = 0; k < b.rows(); k++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, bs, bRow + column);
      FloatVector b1 = FloatVector.fromArray(SPECIES, bs, bRow + column + LANES);
      FloatVector b2 = FloatVector.fromArray(SPECIES, bs, bRow + column + 2 * LANES);
      FloatVector b3 = FloatVector.fromArray(SPECIES, bs, bRow + column + 3 * LANES);
      FloatVector x0 = FloatVector.broadcast(SPECIES, as[a0]);
      sum00 = x0.fma(b0, sum00);
      sum01 = x0.fma(b1, sum01);
      sum02 = x0.fma(b2, sum02);
      sum03 = x0.fma(b3, sum03);
      FloatVector x1 = FloatVector.broadcast(SPECIES, as[a1]);
      sum10 = x1.fma(b0, sum10);
      sum11 = x1.fma(b1, sum11);
      sum12 = x1.fma(b2, sum12);
      sum13 = x1.fma(b3, sum13);
      FloatVector x2 = FloatVector.broadcast(SPECIES, as[a2]);
      sum20 = x2.fma(b0, sum20);
      sum21 = x2.fma(b1, sum21);
      sum22 = x2.fma(b2, sum22);
      sum23 = x2.fma(b3, sum23);
      FloatVector x3 = FloatVector.broadcast(SPECIES, as[a3]);
      sum30 = x3.fma(b0, sum30);
      sum31 = x3.fma(b1, sum31);
      sum32 = x3.fma(b2, sum32);
      sum33 = x3.fma(b3, sum33);
      a0 += depthStep;
      a1 += depthStep;
      a2 += depthStep;
      a3 += depthStep;
      bRow += b.rowStride();
    }
    int to = out.rowOffset(row);
    sum00.intoArray(outs, to + column);
    sum01.intoArray(outs, to + column + LANES);
    sum02.intoArray(outs, to + column + 2 * LANES);
    sum03.intoArray(outs, to + column + 3 * LANES);
    to += out.rowStride();
    sum10.intoArray(outs, to + column);
    sum11.intoArray(outs, to + column + LANES);
    sum12.intoArray(outs, to + column + 2 * LANES);
    sum13.intoArray(outs, to + column + 3 * LANES);
    to += out.rowStride();
    sum20.intoArray(outs, to + column);
    sum21.intoArray(outs, to + column + LANES);
    sum22.intoArray(outs, to + column + 2 * LANES);
    sum23.intoArray(outs, to + column + 3 * LANES);
    to += out.rowStride();
    sum30.intoArray(outs, to + column);
    sum31.intoArray(outs, to + column + LANES);
    sum32.intoArray(outs, to + column + 2 * LANES);
    sum33.intoArray(outs, to + column + 3 * LANES);
  }

  /** Four rows by two vectors, which may overlap. */
  private static void tile4x2(
      Matrix a,
      int rowStep,
      int depthStep,
      Matrix b,
      Matrix start,
      Matrix out,
      int row,
      int first,
      int second) {
    float[] as = a.data();
    float[] bs = b.data();
    float[] outs = out.data();
    FloatVector s0 = startOf(start, first);
    FloatVector s1 = startOf(start, second);
    FloatVector sum00 = s0;
    FloatVector sum01 = s1;
    FloatVector sum10 = s0;
    FloatVector sum11 = s1;
    FloatVector sum20 = s0;
    FloatVector sum21 = s1;
    FloatVector sum30 = s0;
    FloatVector sum31 = s1;
    int a0 = a.offset() + row * rowStep;
    int a1 = a0 + rowStep;
    int a2 = a1 + rowStep;
    int a3 = a2 + rowStep;
    int bRow = b.offset();
    for (int k = 0; k < b.rows(); k++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, bs, bRow + first);
      FloatVector b1 = FloatVector.fromArray(SPECIES, bs, bRow + second);
      FloatVector x0 = FloatVector.broadcast(SPECIES, as[a0]);
      sum00 = x0.fma(b0, sum00);
      sum01 = x0.fma(b1, sum01);
      FloatVector x1 = FloatVector.broadcast(SPECIES, as[a1]);
      sum10 = x1.fma(b0, sum10);
      sum11 = x1.fma(b1, sum11);
      FloatVector x2 = FloatVector.broadcast(SPECIES, as[a2]);
      sum20 = x2.fma(b0, sum20);
      sum21 = x2.fma(b1, sum21);
      FloatVector x3 = FloatVector.broadcast(SPECIES, as[a3]);
      sum30 = x3.fma(b0, sum30);
      sum31 = x3.fma(b1, sum31);
      a0 += depthStep;
      a1 += depthStep;
      a2 += depthStep;
      a3 += depthStep;
      bRow += b.rowStride();
    }
    int to = out.rowOffset(row);
    sum00.intoArray(outs, to + first);
    sum01.intoArray(outs, to + second);
    to += out.rowStride();
    sum10.intoArray(outs, to + first);
    sum11.intoArray(outs, to + second);
    to += out.rowStride();
    sum20.intoArray(outs, to + first);
    sum21.intoArray(outs, to + second);
    to += out.rowStride();
    sum30.intoArray(outs, to + first);
    sum31.intoArray(outs, to + second);
  }

  /** One row by two vectors, which may overlap. */
  private static void tile1x2(
      Matrix a,
      int rowStep,
      int depthStep,
      Matrix b,
      Matrix start,
      Matrix out,
      int row,
      int first,
      int second) {
    float[] as = a.data();
    float[] bs = b.data();
    float[] outs = out.data();
    FloatVector s0 = startOf(start, first);
    FloatVector s1 = startOf(start, second);
    FloatVector sum00 = s0;
    FloatVector sum01 = s1;
    int a0 = a.offset() + row * rowStep;
    int bRow = b.offset();
    for (int k = 0; k < b.rows(); k++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, bs, bRow + first);
      FloatVector b1 = FloatVector.fromArray(SPECIES, bs, bRow + second);
      FloatVector x0 = FloatVector.broadcast(SPECIES, as[a0]);
      sum00 = x0.fma(b0, sum00);
      sum01 = x0.fma(b1, sum01);
      a0 += depthStep;
      bRow += b.rowStride();
    }
    int to = out.rowOffset(row);
    sum00.intoArray(outs, to + first);
    sum01.intoArray(outs, to + second);
  }

  private static FloatVector startOf(Matrix start, int column) {
    return start == null
        ? FloatVector.zero(SPECIES)
        : FloatVector.fromArray(SPECIES, start.data(), start.offset() + column);
  }
}
