package org.fashionmnist.experiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fashionmnist.storage.model.ModelFile;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainedRunTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {RunFolder.MODEL, RunFolder.PREDICTIONS, RunFolder.CALIBRATION, RunFolder.METRICS})
  void noFileSaysCompletedBeforeAllOthersAreThere(String blocked) throws IOException {
    TrainedRun run = TrainedRun.read(new RunFolder(Path.of("reports", "example")));
    Files.createFile(Files.createDirectory(folder.resolve(blocked)).resolve("in the way"));

    assertThatIOException()
        .isThrownBy(() -> run.write(new RunFolder(folder)))
        .withMessageContaining(blocked);

    assertThat(folder.resolve(RunFolder.RUN)).doesNotExist();
    if (!blocked.equals(RunFolder.MODEL)) {
      assertThat(ModelFile.read(folder.resolve(RunFolder.MODEL)).parameters().valuesView())
          .containsExactly(run.model().parameters().valuesView());
    }
  }
}
