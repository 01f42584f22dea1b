package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Output that cannot be written is an error; a reader who has read enough is none. */
@DisabledOnOs(OS.WINDOWS)
class LostOutputTest {

  private static final String FULL = "/dev/full";
  private static final String MODEL = Path.of("reports/example").toAbsolutePath().toString();
  private static final String PICTURE =
      Path.of("docs/photos/t-shirt.jpg").toAbsolutePath().toString();

  @TempDir Path folder;

  @BeforeAll
  static void requireFullDevice() {
    assumeTrue(Files.exists(Path.of(FULL)), "a device that is always full");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "--help", "data info --sample", "predict", "predict --json"})
  void fullOutputIsAnError(String command) throws Exception {
    CommandOutcome outcome = run("fashion %s > /dev/full".formatted(withPicture(command)));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo(
            "fashion: cannot write to standard output: No space left on device; not all was"
                + " printed\n");
  }

  @Test
  void closedOutputIsAnError() throws Exception {
    CommandOutcome outcome = run("fashion %s >&-".formatted(withPicture("predict --json")));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo("fashion: cannot write to standard output: it is closed; not all was printed\n");
  }

  @Test
  void readerWhoReadsNoFurtherIsNoError() throws Exception {
    // The reader ends before anything is written.
    CommandOutcome outcome =
        run("{ sleep 0.1; fashion data info --sample; echo code $? >&2; } | true");

    assertThat(outcome.err()).isEqualTo("code 0\n");
  }

  @Test
  void trainingGoesToItsEndWhereItsLogIsLost() throws Exception {
    CommandOutcome outcome =
        run("fashion train --sample --hidden none --epochs 1 --out . --name run 2> /dev/full");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).contains("Result", "Report");
    assertThat(folder.resolve("run/index.html")).exists();
  }

  @Test
  void lostOutputOfWrongUsageKeepsItsExitCode() throws Exception {
    assertThat(run("fashion trian > /dev/full 2> /dev/full").exitCode()).isEqualTo(2);
  }

  /** As on a full disk, a file may have no bytes; what is printed goes through a pipe. */
  @Test
  void pictureIsPredictedWhoseInputCannotBeKept() throws Exception {
    CommandOutcome outcome =
        run(
            "{ (ulimit -f 0; fashion %s --save-input seen; echo code $?) 2>&1; } | cat"
                .formatted(withPicture("predict")));

    assertThat(outcome.out())
        .contains("cannot write seen/t-shirt.png", "T-shirt/top", "code 1")
        .doesNotContain("Exception");
    assertThat(folder.resolve("seen")).isEmptyDirectory();
  }

  private static String withPicture(String command) {
    return command.startsWith("predict")
        ? "%s --model '%s' '%s'".formatted(command, MODEL, PICTURE)
        : command;
  }

  private CommandOutcome run(String script) throws Exception {
    return ShellScript.run(folder, script);
  }
}
