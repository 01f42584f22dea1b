package org.fashionmnist.engine.linalg;

import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;

/** Assertions about every bit of a matrix. A description becomes text when one fails. */
final class Bits {

  private Bits() {}

  /**
   * Every entry has the same bits, but any NaN is as good as any other: which payload and sign an
   * operation on NaN returns is left to the processor.
   */
  static void assertSame(Matrix expected, Matrix actual, Object description) {
    for (int i = 0; i < expected.rows(); i++) {
      for (int j = 0; j < expected.columns(); j++) {
        float e = expected.at(i, j);
        float a = actual.at(i, j);
        if (Float.floatToIntBits(e) != Float.floatToIntBits(a)) {
          fail("%s: entry (%d, %d) is %s, expected %s", description, i, j, a, e);
        }
      }
    }
  }

  /**
   * Nothing outside of the entries changed, except for padding: floats between two rows, up to a
   * whole cache line.
   */
  static void assertSurroundingsUntouched(Matrix before, Matrix after, Object description) {
    int padded = Math.min(after.rowStride(), Matrix.wholeCacheLines(after.columns()));
    int from = 0;
    for (int i = 0; i < after.rows(); i++) {
      assertUntouched(before, after, from, after.rowOffset(i), description);
      from = Math.min(after.rowOffset(i) + padded, after.data().length);
    }
    assertUntouched(before, after, from, after.data().length, description);
  }

  private static void assertUntouched(
      Matrix before, Matrix after, int from, int to, Object description) {
    int changed = Arrays.mismatch(before.data(), from, to, after.data(), from, to);
    if (changed >= 0) {
      fail("%s: float %d of the storage was changed", description, from + changed);
    }
  }

  /** What lies between the rows is zero. */
  static void assertPaddingIsZero(Matrix matrix, Object description) {
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = matrix.columns(); j < matrix.rowStride(); j++) {
        if (matrix.data()[matrix.rowOffset(i) + j] != 0) {
          fail("%s: padding in row %d is not zero", description, i);
        }
      }
    }
  }
}
