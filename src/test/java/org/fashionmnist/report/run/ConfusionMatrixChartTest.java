package org.fashionmnist.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.fashionmnist.report.SampleRun;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.file.Drawing;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.Evaluation;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfusionMatrixChartTest {

  private final ChartTheme theme = ChartTheme.standard();

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 20, 47})
  void nothingReachesIntoTheMargin(int classCount) {
    Drawing drawing = Drawing.of(picture(SampleRun.longNames(classCount), 1000));
    assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 2))
        .containsOnly(Drawing.light(theme.background()));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 10, 20})
  void diagonalAndErrorsHaveTheirOwnColors(int classCount) {
    Drawing drawing = Drawing.of(picture(SampleRun.longNames(classCount), 1000));
    double side = drawing.dataArea().getWidth() / classCount;
    for (int t = 0; t < classCount; t++) {
      assertThat(background(drawing, side, t, t))
          .isEqualTo(theme.correct().at(0.85).on(Theme.LIGHT));
      assertThat(background(drawing, side, t, (t + 1) % classCount))
          .isEqualTo(theme.wrong().at(Math.sqrt(0.1)).on(Theme.LIGHT));
    }
  }

  /** The color just inside a cell's edge, beside all text. */
  private static Color background(Drawing drawing, double side, int trueClass, int predicted) {
    return drawing.colorAt(
        drawing.dataArea().getX() + (predicted + 0.5) * side,
        drawing.dataArea().getY() + trueClass * side + 4);
  }

  @Test
  void largeCountsStayInTheirCells() {
    Drawing drawing = Drawing.of(picture(SampleRun.longNames(10), 100_000_000));
    Rectangle2D cells = drawing.dataArea();
    double side = cells.getWidth() / 10;
    for (int column = 1; column < 10; column++) {
      Rectangle2D gap =
          new Rectangle2D.Double(
              cells.getX() + column * side - 0.3, cells.getY(), 0.6, cells.getHeight());
      assertThat(drawing.colorsIn(gap)).containsOnly(Drawing.light(theme.background()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 20, 47, 62})
  void pictureGrowsWithItsClassesWithinReason(int classCount) {
    Picture picture = picture(SampleRun.longNames(classCount), 1000);
    assertThat(picture.width()).isBetween(800, 2000);
    assertThat(picture.height()).isBetween(300, 2000);
  }

  @Test
  void titleStatesAccuracyAndImages() {
    Picture picture = picture(SampleRun.longNames(10), 1000);
    assertThat(((TextTitle) picture.chart().getSubtitle(0)).getText())
        .isEqualTo("Confusion matrix: 85.00 % of 10,000 test images correct");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void cellsKeepTheirSizeBelowALongSubtitle(int times) {
    Evaluation evaluation = SampleRun.evaluation(SampleRun.longNames(10), 1000);
    String subtitle = (SampleRun.SUBTITLE + " · ").repeat(times);
    Drawing drawing = Drawing.of(new ConfusionMatrixChart(theme).picture(subtitle, evaluation));
    assertThat(drawing.dataArea().getWidth() / 10).isBetween(72.0, 75.0);
  }

  @Test
  void endlessNamesAreShortened() {
    Picture picture = picture(List.of("x".repeat(500), "y"), 1000);
    assertThat(picture.width()).isEqualTo(800);
    assertThat(Drawing.of(picture).colorsOfBorder(ChartTheme.MARGIN - 2))
        .containsOnly(Drawing.light(theme.background()));
  }

  private Picture picture(List<String> names, int imagesPerClass) {
    Evaluation evaluation = SampleRun.evaluation(names, imagesPerClass);
    return new ConfusionMatrixChart(theme).picture(SampleRun.SUBTITLE, evaluation);
  }
}
