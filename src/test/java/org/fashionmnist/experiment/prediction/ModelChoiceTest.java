package org.fashionmnist.experiment.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelChoiceTest {

  @TempDir Path reports;

  @Test
  void newestRunWithAModelIsTaken() throws IOException {
    write("older", 100);
    Path newer = write("newer", 200);
    write("example", 300);
    Files.createDirectories(reports.resolve("comparison"));
    Files.writeString(reports.resolve("README.md"), "not a run");

    assertThat(ModelChoice.newest(reports)).isEqualTo(new ModelChoice(newer, "the newest run"));
  }

  @Test
  void withoutRunsTheExampleIsTaken() throws IOException {
    Path example = write("example", 300);

    assertThat(ModelChoice.newest(reports))
        .isEqualTo(new ModelChoice(example, "the example; none was trained here yet"));
  }

  @Test
  void withoutAnyModelOneIsAskedFor() {
    assertThatThrownBy(() -> ModelChoice.newest(reports))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "no model in %s: train one (./fashion train), or name one with --model", reports);
  }

  private Path write(String run, long seconds) throws IOException {
    Path model = Files.createDirectories(reports.resolve(run)).resolve("model.safetensors");
    Files.writeString(model, "weights");
    Files.setLastModifiedTime(model, FileTime.from(Instant.ofEpochSecond(seconds)));
    return model;
  }
}
