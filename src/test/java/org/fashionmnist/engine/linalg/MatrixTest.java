package org.fashionmnist.engine.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {

  @Test
  void entriesLieRowAfterRow() {
    Matrix matrix = new Matrix(new float[] {9, 1, 2, 9, 3, 4, 9}, 1, 2, 2, 3);

    assertThat(matrix.at(0, 0)).isEqualTo(1);
    assertThat(matrix.at(0, 1)).isEqualTo(2);
    assertThat(matrix.at(1, 0)).isEqualTo(3);
    assertThat(matrix.at(1, 1)).isEqualTo(4);
    assertThat(matrix.rowOffset(1)).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 16", "15, 16", "16, 16", "17, 32", "784, 784", "10, 16"})
  void rowsOfNewStorageArePaddedToWholeCacheLines(int columns, int rowStride) {
    Matrix matrix = Matrix.zeros(3, columns);

    assertThat(matrix.rowStride()).isEqualTo(rowStride).isEqualTo(Matrix.alignedStride(columns));
    assertThat(matrix.data()).hasSize(3 * rowStride).containsOnly(new float[3 * rowStride]);
    assertThat(matrix.offset()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"496, 496", "497, 528", "512, 528", "513, 528", "1024, 1040", "1536, 1552"})
  void rowsDoNotLieAtADistanceThatCachesHandleBadly(int columns, int rowStride) {
    assertThat(Matrix.alignedStride(columns)).isEqualTo(rowStride);
    assertThat(Matrix.zeros(2, columns).rowStride()).isEqualTo(rowStride);
  }

  @Test
  void aViewOfColumnsSharesTheStorage() {
    Matrix matrix = Matrix.zeros(3, 5);
    Matrix columns = matrix.columnsView(2, 5);
    matrix.data()[matrix.rowOffset(1) + 4] = 7;

    assertThat(columns.columns()).isEqualTo(3);
    assertThat(columns.rows()).isEqualTo(3);
    assertThat(columns.at(1, 2)).isEqualTo(7);
  }

  @Test
  void aViewOfConsecutiveEntriesHasNoGaps() {
    Matrix matrix = Matrix.of(new float[] {9, 1, 2, 3, 4, 5, 6}, 1, 2, 3);

    assertThat(matrix.at(1, 0)).isEqualTo(4);
    assertThat(matrix.rowStride()).isEqualTo(3);
  }

  @Test
  void aViewOfRowsSharesTheStorage() {
    Matrix matrix = Matrix.zeros(4, 2);
    Matrix rows = matrix.rowsView(1, 3);
    matrix.data()[matrix.rowOffset(2) + 1] = 5;

    assertThat(rows.rows()).isEqualTo(2);
    assertThat(rows.at(1, 1)).isEqualTo(5);
    assertThat(rows.sameShape(Matrix.zeros(2, 2))).isTrue();
    assertThat(rows.sameShape(matrix)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0, -1, 2, 2",
    "0, 2, -1, 2",
    "0, 2, 2, -1",
    "0, 5, 3, 2",
    "-1, 2, 2, 2",
    "0, 3, 4, 4",
    "3, 2, 4, 4",
    "0, 2147483647, 2147483647, 2147483647",
    "2147483647, 1, 1, 1"
  })
  void aViewThatLeavesTheStorageIsAnError(int offset, int rows, int columns, int rowStride) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Matrix(new float[10], offset, rows, columns, rowStride));
  }

  @Test
  void rowsMayOverlap() {
    Matrix windows = new Matrix(new float[] {1, 2, 3, 4, 5}, 0, 3, 3, 1);

    assertThat(windows.at(0, 2)).isEqualTo(windows.at(2, 0)).isEqualTo(3);
    assertThat(windows.at(2, 2)).isEqualTo(5);
  }

  @Test
  void theLastRowNeedsNoPadding() {
    Matrix matrix = new Matrix(new float[10], 0, 2, 2, 8);

    assertThat(matrix.at(1, 1)).isZero();
  }
}
