package org.fashionmnist.engine.linalg;

import java.util.Arrays;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.linalg.Values;

/** The ways a matrix can lie in its storage. */
enum Storage {
  /** Rows padded with zeros to whole cache lines, as {@link Matrix#zeros} makes them. */
  PADDED(0, 0) {
    @Override
    int rowStride(int columns) {
      return Matrix.alignedStride(columns);
    }
  },

  /** One row right after the other, as {@link Matrix#of} makes them, within a larger array. */
  PACKED(3, 5) {
    @Override
    int rowStride(int columns) {
      return columns;
    }
  },

  /** Gaps of one float, too narrow for most vectors. */
  NARROW_GAPS(1, 2) {
    @Override
    int rowStride(int columns) {
      return columns + 1;
    }
  },

  /** Gaps wider than any vector. */
  WIDE_GAPS(7, 40) {
    @Override
    int rowStride(int columns) {
      return Matrix.alignedStride(columns) + 16;
    }
  },

  /** Gaps between the rows, but no float behind the last entry. */
  CUT_OFF(2, 0) {
    @Override
    int rowStride(int columns) {
      return Matrix.alignedStride(columns) + 3;
    }
  };

  /** What stands around the entries, so that a write that goes astray is seen. */
  private static final float SURROUNDING = -12345.678f;

  private final int before;
  private final int after;

  Storage(int before, int after) {
    this.before = before;
    this.after = after;
  }

  abstract int rowStride(int columns);

  /** A matrix whose entries are drawn one by one. */
  Matrix matrix(int rows, int columns, Values values, RandomStream random) {
    int rowStride = rowStride(columns);
    int lastRow = this == CUT_OFF ? columns : rowStride;
    float[] data = new float[before + Math.max(0, rows - 1) * rowStride + lastRow + after];
    Arrays.fill(data, this == PADDED ? 0 : SURROUNDING);
    Matrix matrix = new Matrix(data, before, rows, columns, rowStride);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        data[matrix.rowOffset(i) + j] = values.next(random);
      }
    }
    return matrix;
  }

  /** The same numbers in the same arrangement, in an array of its own. */
  static Matrix copyOf(Matrix matrix) {
    return new Matrix(
        matrix.data().clone(),
        matrix.offset(),
        matrix.rows(),
        matrix.columns(),
        matrix.rowStride());
  }
}
