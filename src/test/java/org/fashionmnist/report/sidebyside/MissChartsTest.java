package org.fashionmnist.report.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.report.SampleRun;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.Drawing;
import org.fashionmnist.result.sidebyside.MissedImage;
import org.fashionmnist.result.sidebyside.SharedMisses;
import org.fashionmnist.result.sidebyside.TakenFor;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissChartsTest {

  private final ChartTheme theme = ChartTheme.standard();

  /** Three images for every number of runs from 1. */
  private static SharedMisses misses(int runs) {
    List<MissedImage> images =
        IntStream.range(0, 3 * runs)
            .mapToObj(
                i ->
                    new MissedImage(
                        i, 0, runs - i / 3, List.of(new TakenFor(1, runs - i / 3)), 0.9))
            .toList();
    List<Integer> counts = IntStream.rangeClosed(0, runs).mapToObj(k -> k == 0 ? 9000 : 3).toList();
    return new SharedMisses(
        SampleRun.longNames(2),
        9000 + 3 * runs,
        IntStream.range(0, runs).mapToObj(i -> 3 * runs).toList(),
        counts,
        counts.stream().map(count -> count * 0.9).toList(),
        images);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 9, 30})
  void nothingReachesIntoTheMargin(int runs) {
    ChartFiles files =
        MissCharts.draw(theme, misses(runs), Optional.of(i -> SampleRun.image(i, 28, 28)));
    assertThat(files.pictures().keySet())
        .containsExactly("misses.png", "hard-images.png", "unlucky-images.png");
    files
        .pictures()
        .values()
        .forEach(
            file ->
                assertThat(Drawing.of(file).colorsOfBorder(ChartTheme.MARGIN - 2))
                    .containsOnly(Drawing.light(theme.background())));
  }

  @Test
  void titlesSayHowManyThereAre() {
    ChartFiles files =
        MissCharts.draw(theme, misses(4), Optional.of(i -> SampleRun.image(i, 28, 28)));
    assertThat(title(files, "misses.png"))
        .isEqualTo("3 of 9,012 test images are missed by all 4 runs");
    assertThat(title(files, "hard-images.png")).isEqualTo("The 3 images missed by all 4 runs");
    assertThat(title(files, "unlucky-images.png")).isEqualTo("The 3 images missed by one run");
  }

  private static String title(ChartFiles files, String name) {
    return ((TextTitle) files.pictures().get(name).chart().getSubtitle(0)).getText();
  }
}
