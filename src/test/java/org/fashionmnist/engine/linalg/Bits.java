package org.fashionmnist.engine.linalg;

import static org.assertj.core.api.Assertions.fail;

/** Assertions about every bit of a matrix. */
final class Bits {

  private Bits() {}

  /**
   * Every entry has the same bits, but any NaN is as good as any other: which payload and sign an
   * operation on NaN returns is left to the processor.
   */
  static void assertSame(Matrix expected, Matrix actual, String description) {
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
  static void assertSurroundingsUntouched(Matrix before, Matrix after, String description) {
    int padded = Math.min(after.rowStride(), Matrix.wholeCacheLines(after.columns()));
    for (int index = 0; index < after.data().length; index++) {
      int place = index - after.offset();
      boolean inRow = place >= 0 && place / after.rowStride() < after.rows();
      boolean writable = inRow && place % after.rowStride() < padded;
      int expected = Float.floatToRawIntBits(before.data()[index]);
      if (!writable && Float.floatToRawIntBits(after.data()[index]) != expected) {
        fail("%s: float %d of the storage was changed", description, index);
      }
    }
  }

  /** What lies between the rows is zero. */
  static void assertPaddingIsZero(Matrix matrix, String description) {
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = matrix.columns(); j < matrix.rowStride(); j++) {
        if (matrix.data()[matrix.rowOffset(i) + j] != 0) {
          fail("%s: padding in row %d is not zero", description, i);
        }
      }
    }
  }
}
