package org.fashionmnist.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.Contrast;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixCellTest {

  private final ChartTheme theme = ChartTheme.standard();

  @Test
  void shareIsOfTheTrueClass() {
    ConfusionMatrix matrix =
        new ConfusionMatrix(List.of("a", "b"), List.of(List.of(30, 10), List.of(500, 500)));
    MatrixCell cell = MatrixCell.of(matrix, 0, 1);
    assertThat(cell).isEqualTo(new MatrixCell(10, 0.25, false));
    assertThat(cell.countText()).isEqualTo("10");
    assertThat(cell.shareText()).isEqualTo("25.0 %");
  }

  @Test
  void classWithoutImagesHasNoShareAndLooksLikeNoHit() {
    ConfusionMatrix matrix =
        new ConfusionMatrix(List.of("a", "b"), List.of(List.of(0, 0), List.of(1, 1)));
    assertThat(MatrixCell.of(matrix, 0, 0)).isEqualTo(new MatrixCell(0, 0, false));
    assertThat(MatrixCell.of(matrix, 0, 0).background(theme))
        .isEqualTo(MatrixCell.of(matrix, 0, 1).background(theme));
  }

  @Test
  void rareErrorIsNotRoundedAway() {
    assertThat(new MatrixCell(1, 0.0001, false).shareText()).isEqualTo("< 0.1 %");
    assertThat(new MatrixCell(12_345, 1, true).countText()).isEqualTo("12,345");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void textIsReadableOnEveryCell(boolean correct) {
    for (int permille = 0; permille <= 1000; permille++) {
      MatrixCell cell = new MatrixCell(permille, permille / 1000.0, correct);
      for (Theme on : Theme.values()) {
        assertThat(Contrast.ratio(cell.textColor(theme), cell.background(theme), on))
            .as("%s, %s", cell, on)
            .isGreaterThan(4.5);
      }
    }
  }

  @Test
  void errorsNeverLookLikeTheDiagonal() {
    for (int permille = 0; permille <= 1000; permille++) {
      double share = permille / 1000.0;
      var right = new MatrixCell(permille, share, true).background(theme).on(Theme.LIGHT);
      var wrong = new MatrixCell(permille, share, false).background(theme).on(Theme.LIGHT);
      assertThat(right.getBlue() - right.getRed()).as("blue at %s", share).isGreaterThan(40);
      assertThat(wrong.getBlue() - wrong.getRed()).as("orange at %s", share).isLessThanOrEqualTo(0);
    }
  }

  @Test
  void aFewPercentOfErrorsAreSeen() {
    MatrixCell few = new MatrixCell(30, 0.03, false);
    for (Theme on : Theme.values()) {
      assertThat(Contrast.ratio(few.background(theme), theme.background(), on)).isGreaterThan(1.2);
    }
  }
}
