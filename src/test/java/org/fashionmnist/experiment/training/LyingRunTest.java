package org.fashionmnist.experiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.storage.DamagedFileException;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No page is drawn from files that contradict each other. The run is as earlier versions wrote it,
 * without the fingerprints of its files.
 */
class LyingRunTest {

  @TempDir Path path;
  private RunFolder folder;

  @BeforeEach
  void copyOfTheExample() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("reports", "example"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (List.of("json", "csv", "safetensors").stream().anyMatch(file.toString()::endsWith)) {
          Files.copy(file, path.resolve(file.getFileName()));
        }
      }
    }
    folder = new RunFolder(path);
    Path run = path.resolve(RunFolder.RUN);
    Files.writeString(
        run, Files.readString(run).replaceFirst("(?s),\\s*\"files_sha256\".*", "\n}\n"));
  }

  @Test
  void runOfAnEarlierVersionIsRead() throws IOException {
    assertThat(TrainedRun.read(folder).predictions().count()).isEqualTo(10_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "metrics.json|\"test_accuracy\": 0.8826|\"test_accuracy\": 0.9999|test_accuracy",
        "metrics.json|\"test_loss\": 0.32|\"test_loss\": 0.31|not of the same run as predictions.csv",
        "calibration.json|\"count\": 5|\"count\": 6|not of the same run as predictions.csv",
        "calibration.json|\"brier_score\": 0.1|\"brier_score\": 0.2|not of the same run as predictions.csv",
        "calibration.json|\"temperature\": 1|\"temperature\": 2|not of the same run as predictions.csv",
        "layers.json|dense.0|dense.7|layers",
        "layers.json|\"dead_share\": 0|\"dead_share\": -0|0 to 1 as dead share",
        "steps.json|\"step_count\": 16880|\"step_count\": 16881|steps",
        "steps.json|\"steps_per_epoch\": 1688|\"steps_per_epoch\": 1687|not of the same run as history.json",
        "history.json|\"epoch\": [ 0, 1|\"epoch\": [ 0, 2|expected epoch 1",
        "run.json|\"weights_epoch\": 10|\"weights_epoch\": 11|history.json: is not of the same run as run.json",
        "run.json|\"test\": 10000|\"test\": 9999|not of the same run as predictions.csv",
        "run.json|\"parameter_count\": 101770|\"parameter_count\": 10177|not of the same run as run.json",
      })
  void whatCannotBeIsRefused(String name, String from, String to, String message)
      throws IOException {
    Path file = path.resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));

    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(() -> TrainedRun.read(folder))
        .withMessageContaining(message)
        .withMessageNotContaining("\n");
  }
}
