package org.fashionmnist.experiment.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.Told;
import org.fashionmnist.lesson.backprop.LessonNetwork;
import org.fashionmnist.result.lesson.BackpropRecord;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackpropExperimentTest {

  private static final LessonNetwork NETWORK =
      new LessonNetwork(2, 2, 1, Activation.IDENTITY, Activation.IDENTITY);

  private static BackpropExperiment experiment(double learningRate, int iterations) {
    return new BackpropExperiment(
        NETWORK,
        List.of(0.5f, 0.25f),
        List.of(0.8f),
        learningRate,
        1,
        Optional.of(List.of(1f, 2f, 0f, 3f, 4f, 0f, 0.1f, 0.1f, 0f)),
        iterations);
  }

  @Test
  void aLessonIsARecordThatIsWrittenAndDrawn(@TempDir Path folder) throws IOException {
    Told<BackpropRecord> told = new Told<>();
    BackpropRecord lesson =
        experiment(0.1, 3).run(new RunFolder(folder), Execution.standard(), told);

    assertThat(lesson.steps()).hasSize(3);
    assertThat(lesson.settings().weightsGiven()).isTrue();
    assertThat(lesson.last().lossAfter()).isLessThan(lesson.first().loss());

    assertThat(told.records).containsExactly(lesson);
    assertThat(told.notes).isEmpty();
    assertThat(told.files).containsExactly(folder.resolve("index.html"));
    assertThat(folder.resolve("index.html")).isNotEmptyFile();
    // What the old weights gave goes where the loss of the new ones stands: beside it, their
    // output.
    assertThat(folder.resolve("index.html"))
        .content()
        .containsPattern("class=\"value forward old\"[^>]*>")
        .containsPattern("(?s)(class=\"value update new\".*){2}");
    assertThat(folder.resolve("steps.json")).content().contains("a Java program");
    assertThat(folder.resolve("loss.png")).isNotEmptyFile();
  }

  @Test
  void numbersBeyondFloat32AreAnError(@TempDir Path folder) {
    BackpropExperiment experiment = experiment(1e9, 50);

    assertThatThrownBy(
            () -> experiment.run(new RunFolder(folder), Execution.standard(), new Told<>()))
        .isInstanceOf(ArithmeticException.class);
  }
}
