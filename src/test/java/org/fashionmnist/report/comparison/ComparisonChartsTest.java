package org.fashionmnist.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fashionmnist.report.SampleComparison;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.file.ChartFormat;
import org.fashionmnist.report.file.ChartPng;
import org.fashionmnist.report.file.Drawing;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.comparison.Comparison;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonChartsTest {

  private final ChartTheme theme = ChartTheme.standard();

  @TempDir private Path folder;

  private static List<String> longNames(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "WWWWW MMMMM garment" + (char) ('A' + i))
        .toList();
  }

  static Stream<Comparison> comparisons() {
    return Stream.of(
        SampleComparison.usual(1).comparison(),
        SampleComparison.usual(2).comparison(),
        SampleComparison.usual(13).comparison(),
        new SampleComparison(longNames(12), 20, 100, 0.001).withADivergedOptimizer(),
        new SampleComparison(longNames(4), 1, 1, 0.001).comparison(),
        new SampleComparison(longNames(3), 2, 2, 0).withADivergedOptimizer(),
        new SampleComparison(longNames(5), 0, 10, 0.001).comparison());
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void nothingReachesIntoTheMargin(Comparison comparison) {
    ComparisonCharts.pictures(theme, comparison)
        .forEach(
            (name, picture) ->
                assertThat(Drawing.of(picture).colorsOfBorder(ChartTheme.MARGIN - 4))
                    .as(name)
                    .containsOnly(Drawing.light(theme.background())));
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void everyOptimizerWithAResultIsSeenInItsColor(Comparison comparison) {
    List<Color> colors =
        ComparedOptimizer.allOf(theme, comparison).stream()
            .filter(optimizer -> optimizer.tunedTrial().isPresent())
            .map(optimizer -> optimizer.style().color().on(Theme.LIGHT))
            .toList();
    assertThat(colors).isNotEmpty();
    Map<String, Picture> pictures = ComparisonCharts.pictures(theme, comparison);
    // Those that do not reach the target have words instead.
    pictures.remove(ComparisonCharts.TIME_TO_TARGET);
    pictures.forEach(
        (name, picture) -> assertThat(Drawing.of(picture).colors()).as(name).containsAll(colors));
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void curvesHaveTheUsualSizeAndRowsGrow(Comparison comparison) {
    ComparisonCharts.pictures(theme, comparison)
        .forEach(
            (name, picture) -> {
              assertThat(picture.width()).as(name).isEqualTo(ChartFrame.WIDTH);
              boolean panels = name.equals(ComparisonCharts.LEARNING_RATES);
              assertThat(picture.height()).as(name).isBetween(200, panels ? 1_200 : 830);
            });
  }

  @Test
  void completeComparisonHasAllPictures() {
    assertThat(ComparisonCharts.draw(theme, SampleComparison.usual(3).comparison()).pictures())
        .containsOnlyKeys(
            "test-accuracy.png",
            "validation-accuracy.png",
            "validation-accuracy-by-second.png",
            "validation-loss.png",
            "training-loss.png",
            "learning-rates.png",
            "time-to-target.png");
  }

  @Test
  void picturesOfFinalTrialsAreLeftOutWhereThereAreNone() {
    Comparison incomplete =
        new SampleComparison(SampleComparison.NAMES.subList(0, 3), 0, 5, 0.001).comparison();
    Map<String, Picture> pictures = ComparisonCharts.pictures(theme, incomplete);
    assertThat(pictures)
        .doesNotContainKeys(ComparisonCharts.TEST_ACCURACY, ComparisonCharts.TRAINING_LOSS)
        .containsKey(ComparisonCharts.LEARNING_RATES);
    assertThat(pictures.get(ComparisonCharts.VALIDATION_ACCURACY).origin().orElseThrow().text())
        .endsWith("incomplete");
  }

  @Test
  void comparisonOfFailuresStillShowsTheRates() {
    Comparison failures = new SampleComparison(List.of(), 3, 5, 0.001).withADivergedOptimizer();
    Map<String, Picture> pictures = ComparisonCharts.pictures(theme, failures);
    assertThat(pictures)
        .containsOnlyKeys(ComparisonCharts.LEARNING_RATES, ComparisonCharts.TIME_TO_TARGET);
    assertThat(Drawing.of(pictures.get(ComparisonCharts.LEARNING_RATES)).colors())
        .contains(Drawing.light(theme.line(0).color()));
  }

  @Test
  void optimizerWithoutAResultIsNamed() {
    Comparison comparison = SampleComparison.usual(2).withADivergedOptimizer();
    Map<String, Picture> pictures = ComparisonCharts.pictures(theme, comparison);
    for (String name :
        List.of(
            ComparisonCharts.VALIDATION_ACCURACY,
            ComparisonCharts.VALIDATION_LOSS,
            ComparisonCharts.TRAINING_LOSS)) {
      assertThat(subtitle(pictures.get(name)))
          .as(name)
          .contains("without a result: Diverged optimizer");
    }
  }

  @Test
  void titlesAndOriginsTellWhatIsCompared() {
    Map<String, Picture> pictures =
        ComparisonCharts.pictures(theme, SampleComparison.usual(8).comparison());
    assertThat(title(pictures.get(ComparisonCharts.TEST_ACCURACY)))
        .isEqualTo("Test accuracy of 8 tuned optimizers");
    assertThat(subtitle(pictures.get(ComparisonCharts.TEST_ACCURACY)))
        .isEqualTo("of the final trials, on 10,000 test images");
    assertThat(pictures.values())
        .allSatisfy(
            picture ->
                assertThat(picture.origin().orElseThrow().text())
                    .isEqualTo(
                        "784-128-10 relu, batch 32, 10 epochs, constant rate · Fashion-MNIST"));
    assertThat(title(pictures.get(ComparisonCharts.TIME_TO_TARGET)))
        .isEqualTo("Time until 87 % validation accuracy");
    assertThat(title(pictures.get(ComparisonCharts.VALIDATION_LOSS)))
        .isEqualTo("Validation loss over 10 epochs");
  }

  @Test
  void equalAccuraciesGetAnAxisWithSomeSpan() {
    Comparison equal =
        new SampleComparison(SampleComparison.NAMES.subList(0, 3), 3, 1, 0).comparison();
    Picture picture =
        ComparisonCharts.pictures(theme, equal).get(ComparisonCharts.VALIDATION_ACCURACY);
    NumberAxis axis = (NumberAxis) picture.chart().getXYPlot().getRangeAxis();
    assertThat(axis.getRange().getLength()).isBetween(0.9, 5.0);
  }

  @Test
  void equalComparisonsGiveEqualBytes() throws IOException {
    List<Path> first =
        ComparisonCharts.draw(theme, SampleComparison.usual(13).comparison())
            .write(folder.resolve("a"), Set.of(ChartFormat.PNG), Theme.LIGHT, ChartPng.SCALE);
    List<Path> second =
        ComparisonCharts.draw(theme, SampleComparison.usual(13).comparison())
            .write(folder.resolve("b"), Set.of(ChartFormat.PNG), Theme.LIGHT, ChartPng.SCALE);
    assertThat(first).hasSize(7);
    for (int i = 0; i < first.size(); i++) {
      assertThat(Files.mismatch(first.get(i), second.get(i))).as("%s", first.get(i)).isEqualTo(-1);
    }
  }

  private static String title(Picture picture) {
    return ((TextTitle) picture.chart().getSubtitle(0)).getText();
  }

  private static String subtitle(Picture picture) {
    return ((TextTitle) picture.chart().getSubtitle(1)).getText();
  }
}
