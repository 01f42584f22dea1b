package org.fashionmnist.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.report.SampleRun;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.ChartFormat;
import org.fashionmnist.report.file.ChartPng;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunChartsTest {

  private final Evaluation test = SampleRun.evaluation(SampleRun.longNames(3), 1000);

  @TempDir private Path folder;

  private List<Path> write(Path run, History history) throws IOException {
    RunCharts charts =
        new RunCharts(ChartTheme.standard(), SampleRun.SUBTITLE)
            .with(history, 1, Optional.empty())
            .with(test);
    return new ChartFiles(charts.pictures())
        .write(run, Set.of(ChartFormat.PNG), Theme.LIGHT, ChartPng.SCALE);
  }

  @Test
  void picturesAppearAndNothingElse() throws IOException {
    Path run = folder.resolve("reports/first");
    List<Path> files = write(run, SampleRun.history(10, true));
    assertThat(files)
        .containsExactly(
            run.resolve("loss.png"),
            run.resolve("accuracy.png"),
            run.resolve("learning-rate.png"),
            run.resolve("confusion-matrix.png"),
            run.resolve("class-scores.png"));
    try (var content = Files.list(run)) {
      assertThat(content).containsExactlyInAnyOrderElementsOf(files);
    }
  }

  @Test
  void onlyWhatIsKnownIsDrawn() throws IOException {
    RunCharts charts = new RunCharts(ChartTheme.standard(), "s").with(test);
    List<Path> files =
        new ChartFiles(charts.pictures())
            .write(folder, Set.of(ChartFormat.PNG), Theme.LIGHT, ChartPng.SCALE);
    assertThat(files)
        .containsExactly(
            folder.resolve("confusion-matrix.png"), folder.resolve("class-scores.png"));
  }

  @Test
  void drawingMoreLeavesTheEarlierPicturesAlone() {
    RunCharts curves =
        new RunCharts(ChartTheme.standard(), "s")
            .with(SampleRun.history(2, true), 2, Optional.empty());
    RunCharts all = curves.with(test);
    assertThat(curves.pictures())
        .containsOnlyKeys(RunCharts.LOSS, RunCharts.ACCURACY, RunCharts.LEARNING_RATE);
    assertThat(all.pictures()).containsAllEntriesOf(curves.pictures()).hasSize(5);
  }

  @Test
  void curvesHaveTwoPixelsForEachLogicalOne() throws IOException {
    write(folder, SampleRun.history(1, false));
    for (String name : List.of(RunCharts.LOSS, RunCharts.ACCURACY)) {
      BufferedImage image = ImageIO.read(folder.resolve(name).toFile());
      assertThat(image.getWidth()).isEqualTo(1600);
      assertThat(image.getHeight()).as("with the line of its origin").isBetween(1020, 1060);
    }
  }

  @Test
  void everyPictureSaysOfWhichRunItIsWhereItStandsAloneAndNotInAPage() {
    new RunCharts(ChartTheme.standard(), "the run of that day")
        .with(SampleRun.history(3, true), 1, Optional.empty())
        .with(test)
        .pictures()
        .forEach(
            (name, picture) -> {
              assertThat(picture.origin().orElseThrow().text())
                  .as(name)
                  .isEqualTo("the run of that day");
              assertThat(PagePicture.of(name, picture).markup())
                  .as(name)
                  .contains("viewBox=\"0 0 800 " + picture.inPage().height() + '"')
                  .doesNotContain("the run of that day");
            });
  }

  @Test
  void equalRecordsGiveEqualBytes() throws IOException {
    List<Path> first = write(folder.resolve("a"), SampleRun.history(10, true));
    List<Path> second = write(folder.resolve("b"), SampleRun.history(10, true));
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
    }
  }

  @Test
  void otherRecordsGiveAnotherPicture() throws IOException {
    write(folder.resolve("a"), SampleRun.history(10, true));
    write(folder.resolve("b"), SampleRun.history(11, true));
    assertThat(Files.mismatch(folder.resolve("a/loss.png"), folder.resolve("b/loss.png")))
        .isNotNegative();
  }
}
