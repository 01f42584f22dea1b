package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.page.HtmlCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code fashion report} of runs that differ by their seed alone. */
class SeedsReportTest {

  @TempDir static Path reports;

  @BeforeAll
  static void runs() {
    train("s1", "--seed", "1");
    train("s2", "--seed", "2", "--threads", "1");
    train("again", "--seed", "1");
    train("other", "--seed", "3", "--batch", "50");
  }

  private static void train(String name, String... more) {
    CommandOutcome outcome =
        command(
            Stream.of("train", "--sample", "--epochs", "1", "--hidden", "none", "--name", name),
            Arrays.stream(more));
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  private static CommandOutcome report(String name, String... folders) {
    return command(
        Stream.of("report", "--name", name),
        Arrays.stream(folders).map(folder -> reports.resolve(folder).toString()));
  }

  private static CommandOutcome command(Stream<String> args, Stream<String> more) {
    Stream<String> all =
        Stream.concat(args, Stream.concat(Stream.of("--out", reports.toString()), more));
    return CommandOutcome.of(all.toArray(String[]::new));
  }

  @Test
  void imagesThatAllMissAndThatSomeMissAreShown() throws Exception {
    CommandOutcome outcome = report("seeds", "s1", "s2");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .containsPattern("\\d+ of 1,000 images are missed by all 2 runs; that is \\d+ % of what");
    RunFiles files = new RunFiles(reports.resolve("seeds"));
    assertThat(files.names())
        .contains("misses.csv", "misses.png", "hard-images.png", "unlucky-images.png");
    JsonNode misses = files.json("side-by-side.json").get("misses");
    int all = misses.get("counts").get(2).asInt();
    int some = misses.get("counts").get(1).asInt();
    List<String> lines = Files.readAllLines(files.folder().resolve("misses.csv"));
    assertThat(lines).hasSize(1 + all + some);
    assertThat(lines.stream().filter(line -> line.contains(",2,1.0,"))).hasSize(all);
    assertThat(outcome.outWords())
        .containsPattern("Test accuracy [\\d.]+ % ± [\\d.]+ points over 2 seeds, mean ± standard");
    JsonNode spread = files.json("side-by-side.json").get("test_accuracy_over_seeds");
    JsonNode runs = files.json("side-by-side.json").get("runs");
    double first = runs.get(0).get("test_accuracy").asDouble();
    double second = runs.get(1).get("test_accuracy").asDouble();
    assertThat(spread.get("mean").asDouble()).isCloseTo((first + second) / 2, within(1e-12));
    assertThat(spread.get("standard_deviation").asDouble())
        .isCloseTo(Math.abs(first - second) / Math.sqrt(2), within(1e-12));
    Path page = files.folder().resolve("index.html");
    assertThat(Files.readString(page)).contains("Mean test accuracy", "Mean ± deviation");
    assertThat(Files.readString(page)).contains("Which images they miss", "missed by all 2 runs;");
    assertThat(HtmlCheck.errors(page)).isEmpty();
  }

  @Test
  void runsThatDifferInMoreOrNotInTheirSeedsHaveNoSuchPart() throws IOException {
    for (String other : List.of("other", "again")) {
      String name = "s1-" + other;
      assertThat(report(name, "s1", other).exitCode()).isZero();
      RunFiles files = new RunFiles(reports.resolve(name));
      assertThat(files.names()).doesNotContain("misses.csv", "misses.png", "hard-images.png");
      assertThat(files.json("side-by-side.json").get("misses").isNull()).isTrue();
      assertThat(files.json("side-by-side.json").get("test_accuracy_over_seeds").isNull()).isTrue();
      assertThat(Files.readString(files.folder().resolve("index.html")))
          .doesNotContain("Which images they miss");
    }
  }

  @Test
  void withoutTheImagesTheReportIsWithoutGalleries() throws IOException {
    Path empty = Files.createDirectory(reports.resolve("no-data"));
    CommandOutcome outcome =
        command(
            Stream.of("report", "--name", "blind", "--data", empty.toString()),
            Stream.of("s1", "s2").map(folder -> reports.resolve(folder).toString()));

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.errWords())
        .contains("Note: ", "the report is without the images themselves");
    assertThat(new RunFiles(reports.resolve("blind")).names())
        .contains("misses.csv", "misses.png", "index.html")
        .doesNotContain("hard-images.png", "unlucky-images.png");
  }
}
