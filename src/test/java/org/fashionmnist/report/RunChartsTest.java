package org.fashionmnist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.fashionmnist.result.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunChartsTest {

  private final RunCharts charts = new RunCharts(ChartTheme.light());
  private final Evaluation test = SampleRun.evaluation(SampleRun.longNames(3), 1000);

  @TempDir private Path folder;

  @Test
  void threePicturesAppearAndNothingElse() throws IOException {
    Path run = folder.resolve("reports/first");
    List<Path> files = charts.write(run, SampleRun.SUBTITLE, SampleRun.history(10, true), test);
    assertThat(files)
        .containsExactly(
            run.resolve("loss.png"),
            run.resolve("accuracy.png"),
            run.resolve("confusion-matrix.png"));
    try (var content = Files.list(run)) {
      assertThat(content).containsExactlyInAnyOrderElementsOf(files);
    }
  }

  @Test
  void curvesHaveTwoPixelsForEachLogicalOne() throws IOException {
    charts.write(folder, SampleRun.SUBTITLE, SampleRun.history(1, false), test);
    for (String name : List.of(RunCharts.LOSS, RunCharts.ACCURACY)) {
      BufferedImage image = ImageIO.read(folder.resolve(name).toFile());
      assertThat(image.getWidth()).isEqualTo(1600);
      assertThat(image.getHeight()).isEqualTo(1000);
    }
  }

  @Test
  void equalRecordsGiveEqualBytes() throws IOException {
    List<Path> first = charts.write(folder.resolve("a"), "s", SampleRun.history(10, true), test);
    List<Path> second = charts.write(folder.resolve("b"), "s", SampleRun.history(10, true), test);
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
    }
  }

  @Test
  void otherRecordsGiveAnotherPicture() throws IOException {
    charts.write(folder.resolve("a"), "s", SampleRun.history(10, true), test);
    charts.write(folder.resolve("b"), "s", SampleRun.history(11, true), test);
    assertThat(Files.mismatch(folder.resolve("a/loss.png"), folder.resolve("b/loss.png")))
        .isNotNegative();
  }
}
