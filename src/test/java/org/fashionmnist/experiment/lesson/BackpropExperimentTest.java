package org.fashionmnist.experiment.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.lesson.backprop.LessonNetwork;
import org.fashionmnist.result.lesson.BackpropRecord;
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
    BackpropRecord lesson = experiment(0.1, 3).run("a test");

    assertThat(lesson.steps()).hasSize(3);
    assertThat(lesson.settings().weightsGiven()).isTrue();
    assertThat(lesson.last().lossAfter()).isLessThan(lesson.first().loss());

    List<String> notes = new ArrayList<>();
    Path page = BackpropExperiment.write(lesson, folder, PictureStyle.STANDARD, notes::add);

    assertThat(notes).isEmpty();
    assertThat(page).isEqualTo(folder.resolve("index.html")).isNotEmptyFile();
    assertThat(folder.resolve("steps.json")).content().contains("a test");
    assertThat(folder.resolve("loss.png")).isNotEmptyFile();
  }

  @Test
  void numbersBeyondFloat32AreAnError() {
    BackpropExperiment experiment = experiment(1e9, 50);

    assertThatThrownBy(() -> experiment.run("a test")).isInstanceOf(ArithmeticException.class);
  }
}
