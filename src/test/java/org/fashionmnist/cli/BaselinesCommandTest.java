package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BaselinesCommandTest {

  @TempDir Path reports;

  private CommandOutcome baselines(String... options) {
    String[] fixed = {"baselines", "--sample", "--out", reports.toString(), "--name", "test"};
    return CommandOutcome.of(
        Stream.concat(Arrays.stream(fixed), Arrays.stream(options)).toArray(String[]::new));
  }

  @Test
  void methodsStandBesideOurNetworksWithIntervalTimeAndMemory() throws Exception {
    CommandOutcome outcome =
        baselines(
            "--images", "300", "--methods", "logistic-regression,linear-svm,nearest-neighbors");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("5 methods, tested on 1,000 images; about ")
        .contains("Logistic regression", "Linear SVM", "Network, 128 units", "Linear softmax");
    assertThat(outcome.err()).contains("Nearest neighbors, 300 training images, about ");
    RunFiles files = new RunFiles(reports.resolve("test"));
    assertThat(files.names())
        .containsExactly("baselines.csv", "baselines.json", "baselines.md", "index.html");
    double before = 1;
    JsonNode results = files.json("baselines.json").get("results");
    assertThat(results.size()).isEqualTo(5);
    for (JsonNode result : results) {
      double accuracy = result.get("correct").asDouble() / 1000;
      assertThat(accuracy).isBetween(0.5, before);
      assertThat(result.get("train_seconds").asDouble()).isPositive();
      assertThat(result.get("peak_megabytes").asInt()).isPositive();
      before = accuracy;
    }

    Path page = reports.resolve("test").resolve("index.html");
    String first = Files.readString(page);
    Files.delete(page);
    assertThat(CommandOutcome.of("report", reports.resolve("test").toString()).exitCode()).isZero();
    assertThat(Files.readString(page)).isEqualTo(first);
  }

  @Test
  void treesLearnToo() {
    CommandOutcome outcome =
        baselines("--images", "60", "--methods", "decision-tree,random-forest");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("Decision tree", "Random forest");
  }

  @Test
  void whatCannotBeRunIsRefusedAndLeavesNothing() {
    CommandOutcome unknown = baselines("--methods", "svm");
    CommandOutcome tooMany = baselines("--images", "4001", "--methods", "linear-svm");
    CommandOutcome noRun = baselines(reports.resolve("nowhere").toString());

    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("--methods: expected one of logistic-regression");
    assertThat(tooMany.exitCode()).isEqualTo(1);
    assertThat(tooMany.err())
        .contains("--images: expected at most the 4,000 training images there are, got 4,001");
    assertThat(noRun.exitCode()).isEqualTo(1);
    assertThat(noRun.err()).contains("nowhere");
    assertThat(reports.toFile().list()).isEmpty();
  }
}
