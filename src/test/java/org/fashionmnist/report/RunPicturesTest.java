package org.fashionmnist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.EpochMetrics;
import org.fashionmnist.result.History;
import org.fashionmnist.result.Scores;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunPicturesTest {

  private final ChartTheme theme = ChartTheme.light();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 30, 500})
  void learningRatesFillTheirPictureAndNoMore(int epochCount) {
    Picture picture =
        new RateCourseChart(theme).picture(SampleRun.SUBTITLE, falling(epochCount, 0.85));
    Drawing drawing = Drawing.of(picture);
    assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 4)).containsOnly(theme.background());
    assertThat(drawing.colors()).contains(theme.trainingLine().color());
  }

  @Test
  void titleTellsTheFirstAndTheLastRateThatWereUsed() {
    assertThat(title(new RateCourseChart(theme).picture("", falling(3, 0.5))))
        .isEqualTo("Learning rate from 0.001 to 0.00025");
    assertThat(title(new RateCourseChart(theme).picture("", falling(3, 1))))
        .isEqualTo("Learning rate 0.001");
    assertThat(title(new RateCourseChart(theme).picture("", falling(2, 0))))
        .isEqualTo("Learning rate from 0.001 to 0");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 20, 47})
  void scoresOfClassesStayOffTheMargin(int classCount) {
    Drawing drawing =
        Drawing.of(
            new ClassScoresChart(theme)
                .picture(
                    SampleRun.SUBTITLE,
                    SampleRun.evaluation(SampleRun.longNames(classCount), 1000)));
    assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 4)).containsOnly(theme.background());
    for (ClassScore score : ClassScore.values()) {
      assertThat(drawing.colorsIn(drawing.dataArea())).contains(score.color(theme));
    }
  }

  /** Epoch 1 and the untrained network have rate 0.001, each later one is a factor smaller. */
  private static History falling(int epochCount, double factor) {
    List<EpochMetrics> epochs = new ArrayList<>();
    for (int i = 0; i <= epochCount; i++) {
      double rate = 0.001 * Math.pow(factor, Math.max(0, i - 1));
      epochs.add(new EpochMetrics(i, new Scores(1, 0.5), Optional.empty(), rate, 1));
    }
    return new History(epochs);
  }

  private static String title(Picture picture) {
    return ((TextTitle) picture.chart().getSubtitle(0)).getText();
  }
}
