package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.page.HtmlCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code --watch}: the page follows the run, and does not when it has ended. */
class WatchedRunTest {

  private static final String REFRESH = "http-equiv=\"refresh\"";

  @TempDir Path folder;

  @Test
  void finishedPageHasTheBytesThatItsRecordsGiveWithoutWatch() throws IOException {
    CommandOutcome watched =
        CommandOutcome.of(options("--epochs", "2", "--hidden", "none", "--watch"));
    assertThat(watched.exitCode()).as(watched.err()).isZero();
    RunFiles run = new RunFiles(folder.resolve("run"));
    byte[] page = run.bytes("index.html");
    Files.delete(run.folder().resolve("index.html"));

    CommandOutcome report = CommandOutcome.of("report", run.folder().toString());

    assertThat(report.exitCode()).as(report.err()).isZero();
    assertThat(run.bytes("index.html")).isEqualTo(page);
    assertThat(new String(page, StandardCharsets.UTF_8)).doesNotContain(REFRESH, "--watch");
    assertThat(run.json("run.json").get("command").asString())
        .isEqualTo("./fashion train --sample --epochs 2 --hidden none");
    assertThat(watched.out()).containsOnlyOnce("follows the run");
    assertThat(run.names()).noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signals")
  void pageFollowsTheRunAndSaysThatItWasInterrupted() throws Exception {
    Path page = folder.resolve("run").resolve("index.html");
    try (ChildProgram program = train("--epochs", "100000", "--watch")) {
      program.await(() -> Files.exists(page) && read(page).contains(">1</th>"));
      String running = read(page);
      assertThat(running).contains(REFRESH, "<svg", "Time left", "of 100,000", "Seed");
      assertThat(running).doesNotContain("<script");
      assertThat(HtmlCheck.errors(page)).isEmpty();
      program.terminate();

      assertThat(program.outcome().exitCode()).isEqualTo(143);
    }
    assertThat(read(page))
        .contains(
            "This training is not done: it was interrupted ",
            " of 100000",
            "train --resume and this folder")
        .doesNotContain(REFRESH, "Time left");
    assertThat(new RunFiles(page.getParent()).names())
        .contains("checkpoint.safetensors", "model.safetensors", "run.json")
        .noneMatch(name -> name.startsWith("."));
  }

  @Test
  void pageOfADivergedRunSaysSo() throws IOException {
    CommandOutcome outcome =
        CommandOutcome.of(
            options("--epochs", "9", "--optimizer", "sgd", "--lr", "1e30", "--watch"));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(read(folder.resolve("run").resolve("index.html")))
        .contains("The training diverged: the loss is not a finite number", "0, untrained")
        .doesNotContain(REFRESH);
  }

  private ChildProgram train(String... more) throws IOException {
    return ChildProgram.start(folder, List.of(), options(more));
  }

  private String[] options(String... more) {
    return Stream.concat(
            Stream.of("train", "--sample", "--out", folder.toString(), "--name", "run"),
            Arrays.stream(more))
        .toArray(String[]::new);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
