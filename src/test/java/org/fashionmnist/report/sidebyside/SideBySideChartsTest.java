package org.fashionmnist.report.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.report.SampleRun;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.sidebyside.FinishedRun;
import org.fashionmnist.result.sidebyside.SideBySide;
import org.fashionmnist.run.SmallRun;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideBySideChartsTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 6, 30})
  void theAxisIsThatOfTheTrainedNetworksHoweverFewEpochsThereAre(int epochs) {
    SideBySide runs =
        new SideBySide(
            List.of(
                run("long", SampleRun.history(epochs, true)),
                run("short", SampleRun.history(epochs - 1, true))),
            List.of(),
            List.of(),
            Optional.empty());

    Picture loss =
        SideBySideCharts.pictures(ChartTheme.standard(), runs).get(SideBySideCharts.LOSS);

    XYPlot plot = (XYPlot) loss.chart().getPlot();
    assertThat(plot.getRangeAxis().getUpperBound()).isLessThan(1);
    assertThat(plot.getDomainAxis().getLowerBound()).isPositive();
  }

  private static FinishedRun run(String name, History history) {
    return new FinishedRun(
        name,
        SmallRun.record(false),
        history,
        SmallRun.evaluation(),
        SampleRun.predictions(List.of("a", "b"), 2));
  }
}
