package org.fashionmnist.report.ratetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.report.SampleRun;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.file.Drawing;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.ratetest.RateSuggestion;
import org.fashionmnist.result.ratetest.RateTest;
import org.fashionmnist.result.ratetest.RateTestPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTestChartTest {

  private final ChartTheme theme = ChartTheme.standard();

  /** A loss that falls from 2.3 to 0.6 and runs away at the end. */
  private static List<RateTestPoint> points(int count) {
    List<RateTestPoint> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double x = (double) i / count;
      double smoothed =
          0.6 + 1.7 / (1 + Math.exp(20 * (x - 0.5))) + (x > 0.9 ? 1e4 * (x - 0.9) : 0);
      double loss = smoothed * (1 + 0.1 * Math.sin(7.0 * i));
      points.add(new RateTestPoint(1e-6 * Math.pow(10, 7 * x), loss, smoothed));
    }
    return points;
  }

  private Picture picture(List<RateTestPoint> points, double suggested) {
    Optional<Double> diverged = Optional.of(points.get(points.size() - 1).learningRate());
    RateTest test =
        new RateTest(points, List.of(new RateSuggestion("a rule", suggested)), false, diverged);
    return new RateTestChart(theme).picture(SampleRun.SUBTITLE, test);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100, 2000})
  void nothingReachesIntoTheMargin(int count) {
    Drawing drawing = Drawing.of(picture(points(count), 1e-3));
    assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 4))
        .containsOnly(Drawing.light(theme.background()));
  }

  @Test
  void lossThatRunsAwayDoesNotPressTheDescentFlat() {
    Picture picture = picture(points(100), 1e-3);
    assertThat(picture.chart().getXYPlot().getRangeAxis().getUpperBound()).isLessThan(3.5);
  }

  @Test
  void lossesOfBatchesBeyondTheAxisAreCountedAndNoneIsBelowIt() {
    List<RateTestPoint> points = points(100);
    points.set(95, new RateTestPoint(points.get(95).learningRate(), 40, 1));
    points.set(40, new RateTestPoint(points.get(40).learningRate(), 0.05, 1));
    points = points.subList(0, 96);
    Picture picture = picture(points, 1e-3);
    double upper = picture.chart().getXYPlot().getRangeAxis().getUpperBound();
    long above = points.stream().filter(point -> point.loss() > upper).count();

    assertThat(picture.chart().getXYPlot().getRangeAxis().getLowerBound()).isBetween(0.0, 0.05);
    assertThat(Drawing.legend(picture))
        .anyMatch(entry -> entry.startsWith("%d batches above the axis, up to ".formatted(above)));
  }

  @Test
  void suggestedRateIsMarkedOnTheSmoothedLoss() {
    RateTestPoint point = points(100).get(45);
    Picture picture = picture(points(100), point.learningRate());
    Drawing drawing = Drawing.of(picture);
    var plot = picture.chart().getXYPlot();
    double x =
        plot.getDomainAxis()
            .valueToJava2D(point.learningRate(), drawing.dataArea(), plot.getDomainAxisEdge());
    double y =
        plot.getRangeAxis()
            .valueToJava2D(point.smoothedLoss(), drawing.dataArea(), plot.getRangeAxisEdge());
    assertThat(drawing.colorAt(x, y)).isEqualTo(theme.line(1).color().on(Theme.LIGHT));
    assertThat(drawing.colorAt(x, y - 4)).isEqualTo(theme.line(1).color().on(Theme.LIGHT));
  }

  @Test
  void testWithoutStepsIsRefused() {
    RateTest nothing = new RateTest(List.of(), List.of(), false, Optional.empty());
    assertThatThrownBy(() -> new RateTestChart(theme).picture(SampleRun.SUBTITLE, nothing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without steps");
  }
}
