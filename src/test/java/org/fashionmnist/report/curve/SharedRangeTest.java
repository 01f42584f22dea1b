package org.fashionmnist.report.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.report.chart.ChartTheme;
import org.junit.jupiter.api.Test;

class SharedRangeTest {

  @Test
  void curveFarBehindIsLeftOut() {
    SharedRange range =
        SharedRange.ofCurves(
            List.of(curve(86, 88, 89), curve(85, 87.5, 88.6), curve(10, 11, 12)), Measure.ACCURACY);
    assertThat(range.lower()).isBetween(75.0, 85.0);
    assertThat(range.shows(89)).isTrue();
  }

  @Test
  void lossFarBehindIsLeftOutAbove() {
    SharedRange range =
        SharedRange.ofCurves(
            List.of(curve(0.5, 0.4, 0.3), curve(0.52, 0.41, 0.31), curve(2.3, 2.3, 2.3)),
            Measure.LOSS);
    assertThat(range.upper()).isBetween(0.52, 1.0);
    assertThat(range.lower()).isBetween(0.2, 0.3);
  }

  @Test
  void firstOfManyEpochsAreLeftOut() {
    double[] values = new double[100];
    for (int i = 0; i < values.length; i++) {
      values[i] = 89 - 60 * Math.exp(-i / 3.0);
    }
    assertThat(SharedRange.ofCurves(List.of(curve(values)), Measure.ACCURACY).lower())
        .isGreaterThan(80);
  }

  @Test
  void curvesThatBelongTogetherAreShownWhole() {
    SharedRange range =
        SharedRange.ofCurves(List.of(curve(85, 87, 89), curve(84, 86, 88)), Measure.ACCURACY);
    assertThat(range.shows(84)).isTrue();
    assertThat(range.shows(89)).isTrue();
  }

  @Test
  void bandsAreShownOnTheBetterSide() {
    Series.Point point = new Series.Point(1, 88, 87, 89.5);
    SharedRange range =
        SharedRange.ofCurves(
            List.of(new Series("a", ChartTheme.standard().line(0), List.of(point))),
            Measure.ACCURACY);
    assertThat(range.shows(89.5)).isTrue();
  }

  private static Series curve(double... values) {
    List<Series.Point> points = new ArrayList<>();
    for (double value : values) {
      points.add(new Series.Point(points.size() + 1, value));
    }
    return new Series("curve", ChartTheme.standard().line(0), points);
  }
}
