package org.fashionmnist.experiment.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.Told;
import org.fashionmnist.lesson.scores.ScoreSamples;
import org.fashionmnist.result.lesson.ScoreLesson;
import org.fashionmnist.result.lesson.ScoreSettings;
import org.fashionmnist.result.run.MetricEpoch;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoresExperimentTest {

  @TempDir Path folder;

  private static ScoresExperiment experiment(String loss) {
    return new ScoresExperiment(
        new ScoreSettings(
            80,
            0.25,
            3,
            "sigmoid",
            "sigmoid",
            loss,
            "adam",
            0.05,
            16,
            4,
            1,
            Optional.empty(),
            Optional.empty()),
        List.of(ScoreSamples.student(7, 6)));
  }

  @Test
  void theExerciseTellsItsEpochsAndLeavesRecordPicturesAndPage() throws IOException {
    List<Integer> epochs = new ArrayList<>();
    List<Integer> parameterCounts = new ArrayList<>();
    ScoresExperiment experiment = experiment("mse");
    final class Heard extends Told<ScoreLesson> implements ScoresListener {
      @Override
      public void begun(ScoreSettings settings, int parameterCount) {
        parameterCounts.add(parameterCount);
      }

      @Override
      public void epochEnded(MetricEpoch metrics) {
        epochs.add(metrics.epoch());
      }
    }
    Heard heard = new Heard();

    ScoreLesson lesson = experiment.run(new RunFolder(folder), Execution.standard(), heard);

    assertThat(parameterCounts).containsExactly(13);
    assertThat(heard.records).containsExactly(lesson);
    assertThat(epochs).containsExactly(0, 1, 2, 3, 4);
    assertThat(heard.notes).isEmpty();
    assertThat(lesson.predictions()).singleElement().extracting("score").isEqualTo(87.0);
    assertThat(lesson.history().keys()).contains("loss", "val_loss");
    assertThat(heard.files).startsWith(folder.resolve("index.html"));
    assertThat(folder)
        .isDirectoryContaining("glob:**scores.json")
        .isDirectoryContaining("glob:**history.csv")
        .isDirectoryContaining("glob:**.png")
        .isDirectoryContaining("glob:**index.html");
  }

  @Test
  void aLossThatDoesNotFitTheOutputIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                experiment("sparse_categorical_crossentropy")
                    .run(new RunFolder(folder), Execution.standard(), new ScoresListener() {}))
        .withMessageContaining("takes softmax outputs, not sigmoid");
  }
}
