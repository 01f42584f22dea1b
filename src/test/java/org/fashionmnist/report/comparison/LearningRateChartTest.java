package org.fashionmnist.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.report.SampleComparison;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.FlooredAxis;
import org.fashionmnist.report.comparison.RateMark.Kind;
import org.fashionmnist.report.curve.SharedRange;
import org.fashionmnist.report.file.Drawing;
import org.fashionmnist.report.file.Picture;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

class LearningRateChartTest {

  private static final ChartTheme THEME = ChartTheme.standard();
  private static final List<RateMark> MARKS =
      List.of(
          new RateMark(0.001, 85, Kind.COMPLETED, 10),
          new RateMark(0.003, 80, Kind.GIVEN_UP, 2),
          new RateMark(0.1, 88, Kind.BEST, 10),
          new RateMark(0.01, 87, Kind.COMPLETED, 10),
          new RateMark(1, Double.NaN, Kind.DIVERGED, 0));

  private final ComparedOptimizer optimizer =
      ComparedOptimizer.allOf(THEME, SampleComparison.usual(1).comparison()).get(0);

  private XYPlot plot(SharedRange range) {
    return new RateAxes(THEME, 0.001, 1, range, true, 120, false).plot(optimizer, MARKS, null);
  }

  @Test
  void onlyTrialsThatWereCompletedAreJoined() {
    XYDataset joined = plot(new SharedRange(78, 90)).getDataset();
    assertThat(joined.getSeriesCount()).isEqualTo(1);
    assertThat(IntStream.range(0, joined.getItemCount(0)).mapToObj(i -> joined.getXValue(0, i)))
        .containsExactly(0.001, 0.01, 0.1);
  }

  @Test
  void axisReachesBeyondTheBestForItsRingAndBelowTheWorstForTheLane() {
    FlooredAxis axis = (FlooredAxis) plot(new SharedRange(78, 90)).getRangeAxis();
    assertThat(axis.floor()).isEqualTo(78);
    assertThat(axis.getLowerBound()).isLessThan(75);
    assertThat(axis.getUpperBound()).isGreaterThan(90.5);
  }

  @Test
  void legendTellsEveryMark() {
    Picture picture =
        new LearningRateChart(THEME).picture(SampleComparison.usual(8).comparison()).orElseThrow();
    assertThat(Drawing.legend(picture))
        .containsExactly(
            "best",
            "trained to the end",
            "n: given up after n epochs",
            "diverged",
            "below",
            "default rate");
  }
}
