package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.fashionmnist.storage.model.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A run may be ended at any time: a file under its final name is complete. */
class InterruptedRunTest {

  private static final String MANY = "100000";

  @TempDir Path folder;

  @Test
  void killedTrainingLeavesNoFile() throws Exception {
    try (ChildProgram program = train("--epochs", MANY)) {
      program.await(() -> program.err().contains(" 1/" + MANY));
      program.kill();
    }

    assertThat(new RunFiles(folder.resolve("run")).names()).containsOnly(".lock");
  }

  @Test
  void runKilledWhileItWritesHasOnlyCompleteFiles() throws Exception {
    RunFiles run = new RunFiles(folder.resolve("run"));
    try (ChildProgram program = train("--epochs", "1", "--batch", "400")) {
      program.await(() -> Files.exists(run.folder().resolve("run.json")));
      program.kill();
    }

    assertThat(run.names()).contains("run.json");
    for (String name : run.names()) {
      assertThatCode(() -> open(run, name)).as(name).doesNotThrowAnyException();
    }
  }

  private static void open(RunFiles run, String name) throws IOException {
    Path file = run.folder().resolve(name);
    if (name.endsWith(".json")) {
      assertThat(run.json(name).size()).isPositive();
    } else if (name.endsWith(".png")) {
      assertThat(ImageIO.read(file.toFile())).isNotNull();
    } else if (name.endsWith(".csv")) {
      assertThat(run.timelessCsv()).hasSize(3);
    } else if (name.endsWith(".safetensors")) {
      assertThat(ModelFile.read(file).classNames()).hasSize(10);
    } else {
      assertThat(name).matches("\\..*\\.part|\\.lock");
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signals")
  void secondSignalEndsAtOnceAndLeavesNoPartOfAFile() throws Exception {
    try (ChildProgram program = train("--epochs", MANY, "--checkpoint", "1")) {
      program.await(() -> program.err().contains(" 1/" + MANY));
      program.terminate();
      program.await(() -> program.err().contains("Ending after this step"));
      program.terminate();

      assertThat(program.outcome().exitCode()).isEqualTo(143);
    }
    Path run = folder.resolve("run"); // gone where nothing was written yet
    if (Files.exists(run)) {
      assertThat(new RunFiles(run).names()).noneMatch(name -> name.startsWith("."));
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signals")
  void whatComesAfterATerminatedTrainingBeginsOnALineOfItsOwn() throws Exception {
    try (ChildProgram program =
        ChildProgram.start(
            folder,
            List.of("-Dfashionmnist.terminal=true", "-Dfashionmnist.columns=40"),
            "train",
            "--sample",
            "--epochs",
            "1000",
            "--out",
            folder.toString())) {
      program.await(() -> program.err().contains("\r"));
      program.terminate();

      assertThat(program.outcome().err().replace("\r\033[2K", "")).endsWith(System.lineSeparator());
      assertThat(program.err().lines().filter(line -> line.contains("/1000")))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line.replace("\033[2K", "")).hasSizeLessThan(40));
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signals")
  void whatComesAfterACommandThatEndsAtOnceBeginsOnALineOfItsOwn() throws Exception {
    List<String> terminal = List.of("-Dfashionmnist.terminal=true");
    String[] command = {"bench", "--sample", "--only", "W2", "--rounds", "100000"};
    try (ChildProgram program = ChildProgram.start(folder, terminal, command)) {
      program.await(() -> program.out().contains("Machine"));
      program.terminate();

      assertThat(program.outcome().exitCode()).isEqualTo(143);
      assertThat(program.err()).endsWith(System.lineSeparator());
    }
  }

  @Test
  void failedRunTakesItsEmptyFolderAlong() throws Exception {
    try (ChildProgram program = train("--validation", "0.00001")) {
      CommandOutcome outcome = program.outcome();

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.err()).contains("fashion: --validation 1.0E-5 holds out none of the ");
    }
    assertThat(folder.resolve("run")).doesNotExist();
  }

  private ChildProgram train(String... options) throws IOException {
    String[] args = {"train", "--sample", "--out", folder.toString(), "--name", "run"};
    String[] all = Arrays.copyOf(args, args.length + options.length);
    System.arraycopy(options, 0, all, args.length, options.length);
    return ChildProgram.start(folder, List.of(), all);
  }
}
