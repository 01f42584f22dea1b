package org.fashionmnist.experiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.ChartFormat;
import org.fashionmnist.report.file.ChartPng;
import org.fashionmnist.report.run.RunCharts;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.ClassMetrics;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartPainterTest {

  private static final Scores SCORES = new Scores(0.5, 0.75);
  private static final History HISTORY =
      new History(List.of(new EpochMetrics(0, SCORES, Optional.of(SCORES), 0.001, 1)));
  private static final Evaluation TEST =
      new Evaluation(
          SCORES,
          List.of(
              new ClassMetrics("Bag", 0.6, 1, 0.8, 2), new ClassMetrics("Coat", 1, 0.5, 0.7, 2)),
          new ConfusionMatrix(List.of("Bag", "Coat"), List.of(List.of(2, 0), List.of(1, 1))));

  @TempDir Path folder;

  @Test
  void picturesAreThoseDrawnOneAfterTheOther() throws IOException {
    ChartPainter painter = painter();
    painter.draw(charts -> charts.with(HISTORY, 0, Optional.empty()));
    painter.draw(charts -> charts.with(TEST));
    List<Path> painted = painter.write(folder.resolve("painted"));

    RunCharts charts =
        new RunCharts(ChartTheme.standard(), "subtitle")
            .with(HISTORY, 0, Optional.empty())
            .with(TEST);
    List<Path> drawn =
        new ChartFiles(charts.pictures())
            .write(folder.resolve("drawn"), Set.of(ChartFormat.PNG), Theme.LIGHT, ChartPng.SCALE);
    assertThat(painted).hasSameSizeAs(drawn);
    for (int i = 0; i < drawn.size(); i++) {
      assertThat(painted.get(i))
          .hasFileName(drawn.get(i).getFileName().toString())
          .hasSameBinaryContentAs(drawn.get(i));
    }
  }

  @Test
  void pictureThatCannotBeDrawnFailsWhenTheyAreWrittenAndWithItsOwnException() {
    ChartPainter painter = painter();
    painter.draw(charts -> charts.with(new History(List.of()), 0, Optional.empty()));
    painter.draw(charts -> charts.with(TEST));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> painter.write(folder))
        .withMessage("cannot draw the loss of no epochs");
    assertThat(folder).isEmptyDirectory();
  }

  private static ChartPainter painter() {
    return new ChartPainter(PictureStyle.STANDARD, "subtitle");
  }
}
