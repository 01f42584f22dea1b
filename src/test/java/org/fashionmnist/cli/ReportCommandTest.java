package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {

  @TempDir static Path trained;
  @TempDir Path folder;
  private Path run;

  @BeforeAll
  static void train() throws IOException {
    ToyDataset.write(trained.resolve("toy"));
    for (String name : new String[] {"run", "other"}) {
      CommandOutcome outcome =
          CommandOutcome.of(
              "train",
              "--data",
              toy(),
              "--dataset",
              "custom",
              "--hidden",
              "8",
              "--epochs",
              "1",
              "--seed",
              name.equals("run") ? "1" : "2",
              "--out",
              trained.toString(),
              "--name",
              name);
      assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }
  }

  private static String toy() {
    return trained.resolve("toy").toString();
  }

  @BeforeEach
  void copyRun() throws IOException {
    run = Files.createDirectory(folder.resolve("run"));
    try (Stream<Path> files = Files.list(trained.resolve("run"))) {
      for (Path file : files.toList()) {
        Files.copy(file, run.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void picturesAndPageAreReplacedAndNothingElse() throws IOException {
    Path mine = Files.writeString(run.resolve("notes.txt"), "mine");
    Files.writeString(run.resolve("index.html"), "old");
    Files.delete(run.resolve("accuracy.png"));

    CommandOutcome outcome = CommandOutcome.of("report", run.toString(), "--data", toy());

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.outLine("Report")).isEqualTo(run.toString());
    assertThat(mine).hasContent("mine");
    try (Stream<Path> files = Files.list(trained.resolve("run"))) {
      for (Path file : files.toList()) {
        assertThat(run.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void sampleIsUsedAgainUnasked() {
    CommandOutcome trainedOnSample =
        CommandOutcome.of(
            "train",
            "--sample",
            "--hidden",
            "8",
            "--epochs",
            "1",
            "--out",
            folder.toString(),
            "--name",
            "sample");
    assertThat(trainedOnSample.exitCode()).isZero();

    CommandOutcome outcome = CommandOutcome.of("report", folder.resolve("sample").toString());

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  @Test
  void missingFolderIsNamed() {
    Path missing = folder.resolve("missing");
    assertFails(missing, missing + ": no such folder; expected the folder of a run");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run.json",
        "history.json",
        "metrics.json",
        "predictions.csv",
        "model.safetensors"
      })
  void missingRecordIsNamed(String name) throws IOException {
    Files.delete(run.resolve(name));

    assertFails(
        run,
        run
            + " has no "
            + name
            + "; expected the folder of a run that was completed by this program");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run.json",
        "history.json",
        "metrics.json",
        "predictions.csv",
        "model.safetensors"
      })
  void damagedRecordIsNamedInOneLine(String name) throws IOException {
    byte[] page = Files.readAllBytes(run.resolve("index.html"));
    byte[] whole = Files.readAllBytes(run.resolve(name));
    Files.write(run.resolve(name), Arrays.copyOf(whole, whole.length / 2));

    CommandOutcome outcome = CommandOutcome.of("report", run.toString(), "--data", toy());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines()).hasSize(1);
    assertThat(outcome.err()).startsWith("fashion: " + run.resolve(name));
    assertThat(run.resolve("index.html")).hasBinaryContent(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"predictions.csv", "model.safetensors"})
  void recordOfAnotherRunIsRefused(String name) throws IOException {
    Files.delete(run.resolve(name));
    Files.copy(trained.resolve("other").resolve(name), run.resolve(name));

    CommandOutcome outcome = CommandOutcome.of("report", run.toString(), "--data", toy());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines()).hasSize(1);
    assertThat(outcome.err())
        .contains(
            run.resolve(name)
                + ": expected the file that this run wrote, it was changed or is of another run")
        .contains("; put back the files of one run, or train again");
  }

  @Test
  void otherDataIsRefused() throws IOException {
    Path other = ToyDataset.write(folder.resolve("other"));
    byte[] labels = new byte[ToyDataset.TEST_COUNT];
    ToyDataset.writeLabels(other.resolve("t10k-labels-idx1-ubyte"), labels);

    CommandOutcome outcome =
        CommandOutcome.of("report", run.toString(), "--data", other.toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines()).hasSize(1);
    assertThat(outcome.err()).contains("t10k-labels-idx1-ubyte of the folder " + other, "--data");
  }

  private void assertFails(Path run, String message) {
    CommandOutcome outcome = CommandOutcome.of("report", run.toString(), "--data", toy());
    assertThat(outcome.errLines()).containsExactly("fashion: " + message);
    assertThat(outcome.exitCode()).isEqualTo(1);
  }
}
