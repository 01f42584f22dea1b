package org.fashionmnist.engine.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PanelMatrixTest {

  @Test
  void panelsLieOneAfterAnotherEachPaddedToWholeCacheLines() {
    float[] data = new float[5 + 3 * (64 + 64 + 16)];

    PanelMatrix matrix = PanelMatrix.of(data, 5, 3, 130);

    assertThat(matrix.panels())
        .containsExactly(
            new Matrix(data, 5, 3, 64, 64),
            new Matrix(data, 5 + 3 * 64, 3, 64, 64),
            new Matrix(data, 5 + 3 * 128, 3, 2, 16));
    assertThat(matrix.panelCount()).isEqualTo(3);
    assertThat(matrix.panel(1)).isEqualTo(matrix.panels().get(1));
    assertThat(PanelMatrix.firstColumn(2)).isEqualTo(128);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "63, 1", "64, 1", "65, 2", "128, 2", "129, 3", "784, 13"})
  void onlyTheLastPanelIsNarrower(int columns, int panelCount) {
    PanelMatrix matrix = PanelMatrix.zeros(2, columns);

    assertThat(matrix.panelCount()).isEqualTo(panelCount);
    int before = 0;
    for (int p = 0; p < panelCount; p++) {
      assertThat(PanelMatrix.firstColumn(p)).isEqualTo(before);
      before += matrix.panel(p).columns();
      assertThat(matrix.panel(p).columns()).isBetween(1, PanelMatrix.WIDTH);
    }
    assertThat(before).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 16", "3, 16, 48", "3, 17, 96", "2, 64, 128", "2, 65, 160", "784, 128, 100352"})
  void theSizeCountsThePadding(int rows, int columns, int size) {
    assertThat(PanelMatrix.size(rows, columns)).isEqualTo(size);
    assertThat(PanelMatrix.zeros(rows, columns).panel(0).data()).hasSize(size);
  }

  @Test
  void aSizeBeyondAnArrayIsCountedRight() {
    assertThat(PanelMatrix.size(100_000, 160_000)).isEqualTo(16_000_000_000L);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> PanelMatrix.zeros(100_000, 160_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 63, 64, 65, 128, 130})
  void everyEntryHasAPlaceOfItsOwn(int columns) {
    PanelMatrix matrix = PanelMatrix.zeros(3, columns);
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < columns; c++) {
        assertThat(matrix.at(r, c)).isZero();
        matrix.set(r, c, 1 + r * columns + c);
      }
    }

    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < columns; c++) {
        assertThat(matrix.at(r, c)).isEqualTo(1 + r * columns + c);
      }
    }
    for (Matrix panel : matrix.panels()) {
      Bits.assertPaddingIsZero(panel, columns + " columns");
    }
  }

  @Test
  void anEntryIsTheSameInThePanelAsInTheWhole() {
    PanelMatrix matrix = PanelMatrix.zeros(3, 130);

    matrix.set(2, 64, 5);
    matrix.set(1, 129, 7);

    assertThat(matrix.panel(1).at(2, 0)).isEqualTo(5);
    assertThat(matrix.panel(2).at(1, 1)).isEqualTo(7);
  }

  @Test
  void aViewSharesTheStorage() {
    float[] data = new float[200];
    PanelMatrix matrix = PanelMatrix.of(data, 8, 2, 65);

    matrix.set(1, 64, 3);

    assertThat(data[8 + 2 * 64 + 16]).isEqualTo(3);
  }
}
