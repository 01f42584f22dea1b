package org.fashionmnist.report.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.report.SampleRun;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.SignedRatioAxis;
import org.fashionmnist.report.file.Drawing;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.gradcheck.CheckedArray;
import org.fashionmnist.result.gradcheck.GradientPoint;
import org.fashionmnist.result.gradcheck.LayerError;
import org.fashionmnist.result.gradcheck.StepError;
import org.fashionmnist.result.gradcheck.StepErrors;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientCheckChartTest {

  private final ChartTheme theme = ChartTheme.standard();

  /** Gradients of many sizes and both signs, times a factor. */
  private static CheckedArray array(String name, double size, double factor) {
    List<GradientPoint> points = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      double slope = size * Math.sin(i) * Math.pow(10, -i / 8.0);
      points.add(new GradientPoint(0, i, factor * slope, slope));
    }
    return CheckedArray.of(name, 40, 0, 0.01 * size, 1e-4, points);
  }

  private Picture picture(double size, double factorOfSecond) {
    return new GradientCheckChart(theme)
        .picture(
            SampleRun.SUBTITLE,
            List.of(
                array("dense.0.weight", size, 1), array("dense.1.weight", size, factorOfSecond)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-9, 0.3, 1, 4e5})
  void nothingReachesIntoTheMargin(double size) {
    Drawing drawing = Drawing.of(picture(size, -1));
    assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 4))
        .containsOnly(Drawing.light(theme.background()));
  }

  @Test
  void whatIsRightLiesOnTheDiagonalAndABrokenLayerOffIt() {
    XYDataset points = picture(0.3, -1).chart().getXYPlot().getDataset();

    assertThat(points.getSeriesCount()).isEqualTo(2);
    for (int i = 1; i < 40; i++) {
      assertThat(points.getYValue(0, i)).isEqualTo(points.getXValue(0, i));
      assertThat(points.getYValue(1, i)).isEqualTo(-points.getXValue(1, i));
    }
  }

  @Test
  void equalRatiosAreEquallyLongFarFromZero() {
    SignedRatioAxis axis = new SignedRatioAxis("", 1, 4);

    assertThat(axis.place(0)).isZero();
    assertThat(axis.place(1e-4)).isCloseTo(1, within(1e-9));
    assertThat(axis.place(0.5e-4)).isCloseTo(0.5, within(1e-9));
    assertThat(axis.place(-1e-2)).isCloseTo(-3, within(1e-9));
    assertThat(axis.place(1)).isCloseTo(5, within(1e-9));
  }

  @Test
  void aCheckOfNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradientCheckChart(theme).picture("", List.of()))
        .withMessage("cannot draw a check of no parameters");
  }

  @Test
  void lineOfABrokenLayerHasAColorOfNoCurve() {
    List<StepError> steps =
        List.of(new StepError(0.1, 1e-3, 1e-3), new StepError(1e-5, 1e-9, 1e-2));
    List<LayerError> layers =
        List.of(new LayerError("dense.0", 1e-7), new LayerError("dense.1", 2));
    Picture picture =
        new StepErrorChart(theme).picture("", new StepErrors(10, 1e-7, Optional.of(layers), steps));

    assertThat(Drawing.of(picture).colors())
        .contains(Drawing.light(theme.line(3).color()))
        .doesNotContain(Drawing.light(theme.wrong().high()));
  }

  @Test
  void errorsByStepStayInThePictureWhereSomeAreZeroOrNoNumbers() {
    List<StepError> steps =
        List.of(
            new StepError(0.1, 1e-3, 1e-3),
            new StepError(1e-5, 0, 1e-2),
            new StepError(1e-12, 1e-2, Double.NaN));
    Drawing drawing =
        Drawing.of(
            new StepErrorChart(theme)
                .picture(SampleRun.SUBTITLE, new StepErrors(10, 1e-7, Optional.empty(), steps)));

    assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 4))
        .containsOnly(Drawing.light(theme.background()));
    assertThat(drawing.colors())
        .contains(Drawing.light(theme.line(0).color(), theme.line(1).color()));
  }
}
