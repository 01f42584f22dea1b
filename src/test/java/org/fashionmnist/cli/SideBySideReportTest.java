package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.fashionmnist.run.SmallComparison;
import org.fashionmnist.storage.comparison.ComparisonFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code fashion report DIR DIR…}. */
class SideBySideReportTest {

  @TempDir static Path reports;

  @BeforeAll
  static void twoRuns() {
    train("adam", "--seed", "1");
    train("slow", "--optimizer", "sgd", "--lr", "0.0001");
  }

  private static void train(String name, String option, String value, String... more) {
    CommandOutcome outcome =
        CommandOutcome.of(
            Stream.concat(
                    Stream.of(
                        "train",
                        "--sample",
                        "--epochs",
                        "1",
                        "--hidden",
                        "none",
                        "--out",
                        reports.toString(),
                        "--name",
                        name,
                        option,
                        value),
                    Arrays.stream(more))
                .toArray(String[]::new));
    assertThat(outcome.exitCode()).isZero();
  }

  private static CommandOutcome report(String name, String... folders) {
    return CommandOutcome.of(
        Stream.concat(
                Stream.of("report", "--out", reports.toString(), "--name", name),
                Arrays.stream(folders).map(folder -> reports.resolve(folder).toString()))
            .toArray(String[]::new));
  }

  @Test
  void whatDiffersAndWhetherItIsRealIsTold() throws IOException {
    CommandOutcome outcome = report("both", "slow", "adam");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.outWords())
        .contains("settings.optimizer", "sgd | adam")
        .containsPattern("adam − slow: \\d+\\.\\d\\d points .* more than the noise");
    RunFiles files = new RunFiles(reports.resolve("both"));
    assertThat(files.names())
        .containsExactly(
            "accuracy.png", "index.html", "loss.png", "side-by-side.json", "side-by-side.md");
    JsonNode pair = files.json("side-by-side.json").get("pairs").get(0);
    assertThat(pair.get("distinguishable").asBoolean()).isTrue();
    assertThat(pair.get("difference").asDouble()).isPositive();
    assertThat(new String(files.bytes("index.html"), StandardCharsets.UTF_8))
        .contains("slow and adam side by side", ">learning rate<", "more than the noise")
        .contains("adam has the best test accuracy", "<a href=\"../slow/index.html\">slow</a>");
  }

  @Test
  void aRunDoesNotDifferFromItself() {
    CommandOutcome outcome = report("same", "adam", "../" + reports.getFileName() + "/adam");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.outWords()).contains("nothing that they were given", "p = 1: may be chance");
  }

  @Test
  void folderThatIsNoneOrHasNoRecordsIsNamed() throws IOException {
    CommandOutcome none = report("none", "adam", "missing");
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(none.err()).contains("missing", "expected the folder of a run");

    Files.createDirectory(reports.resolve("empty"));
    CommandOutcome empty = report("none", "adam", "empty");
    assertThat(empty.exitCode()).isEqualTo(1);
    assertThat(empty.err()).contains("run.json");
    assertThat(reports.resolve("none")).doesNotExist();
  }

  @Test
  void aMixOfRunsAndComparisonsIsRefusedAndMakesNoFolder() throws IOException {
    Path comparison = Files.createDirectories(reports.resolve("compared"));
    new ComparisonFolder(comparison).write(SmallComparison.completed());

    CommandOutcome outcome = report("mixed", "adam", "compared");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("holds no comparison, others do");
    assertThat(reports.resolve("mixed")).doesNotExist();
  }

  @Test
  void comparisonsAreShownByWhatEachTellsApart() throws IOException {
    Path three = Files.createDirectories(reports.resolve("three"));
    new ComparisonFolder(three).write(SmallComparison.completed());
    Path one = Files.createDirectories(reports.resolve("one"));
    new ComparisonFolder(one).write(SmallComparison.withOneSeed());

    CommandOutcome outcome = report("noise", "three", "one");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out().lines().map(String::strip))
        .contains("pairs told apart  2 of 3            0 of 3", "seeds of the tests  3 | 1");
    assertThat(report("noise", "three", "one").err()).contains("already");
    assertThat(CommandOutcome.of("report", reports.resolve("noise").toString()).exitCode())
        .isZero();
  }
}
