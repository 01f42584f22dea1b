package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no report can be written, nothing is trained. */
class OutputFolderTest {

  @TempDir Path folder;

  @Test
  void runOfTheSameNameIsKept() throws IOException {
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Path file = Files.writeString(mine.resolve("run.json"), "precious");

    CommandOutcome outcome = train("--out", folder.toString(), "--name", "mine");

    assertFailed(outcome, mine + " already exists and is kept; choose another name");
    assertThat(file).hasContent("precious");
    assertThat(mine.toFile().list()).containsExactly("run.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "file/below", "file/far/below"})
  void fileInTheWayIsNamed(String out) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "precious");

    CommandOutcome outcome = train("--out", folder.resolve(out).toString());

    assertFailed(
        outcome, file + " is a file: expected a folder for the reports; choose another with --out");
    assertThat(file).hasContent("precious");
  }

  @Test
  void nameThatTheFileSystemRefusesIsToldBeforeTheTraining() {
    CommandOutcome outcome = train("--out", folder.toString(), "--name", "x".repeat(5000));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines()).hasSize(1);
    assertThat(outcome.err())
        .contains("xxx: cannot make this folder")
        .contains("; choose another with --out or --name");
    assertThat(outcome.out()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void folderThatMayNotBeWrittenToIsNamed() throws IOException {
    assumeFalse(!FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path closed =
        Files.createDirectory(
            folder.resolve("closed"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
    assumeFalse(Files.isWritable(closed), "this user may write anywhere");

    CommandOutcome outcome = train("--out", closed.toString(), "--name", "run");

    assertFailed(
        outcome,
        closed.resolve("run") + ": cannot make this folder; choose another with --out or --name");
  }

  @Test
  void runsOfTheSameSecondGetFoldersOfTheirOwn() {
    Stream<CompletableFuture<CommandOutcome>> runs =
        IntStream.range(0, 2)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> train("--out", folder.toString())));

    assertThat(runs.toList())
        .allSatisfy(run -> assertThat(run.join().exitCode()).isZero())
        .extracting(run -> run.join().outLine("Report"))
        .doesNotHaveDuplicates()
        .allSatisfy(report -> assertThat(Path.of(report, "metrics.json")).exists());
  }

  @Test
  void missingParentsAreMade() {
    Path out = folder.resolve("some/where");

    assertThat(train("--out", out.toString(), "--name", "run").exitCode()).isZero();
    assertThat(out.resolve("run/run.json")).exists();
  }

  private static CommandOutcome train(String... options) {
    Stream<String> fast =
        Stream.of("train", "--sample", "--hidden", "none", "--epochs", "1", "--batch", "256");
    return CommandOutcome.of(Stream.concat(fast, Stream.of(options)).toArray(String[]::new));
  }

  private static void assertFailed(CommandOutcome outcome, String message) {
    assertThat(outcome.errLines()).containsExactly("fashion: " + message);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exitCode()).isEqualTo(1);
  }
}
