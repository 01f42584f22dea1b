package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LrFindCommandTest {

  @TempDir Path reports;

  @Test
  void theRateIsSuggestedRecordedAndDrawn() {
    CommandOutcome outcome = find("--optimizer", "sgd", "--steps", "300", "--to", "100");

    assertThat(outcome.exitCode()).isZero();
    RunFiles files = new RunFiles(reports.resolve("test"));
    assertThat(files.names()).containsExactly("learning-rate-test.json", "learning-rate-test.png");
    JsonNode record = files.json("learning-rate-test.json");
    assertThat(record.get("command").asString())
        .isEqualTo("./fashion lr-find --sample --optimizer sgd --steps 300 --to 100");
    assertThat(record.get("data").get("files").size()).isEqualTo(4);
    assertThat(record.get("optimizer").asString()).isEqualTo("sgd");
    assertThat(record.get("environment").get("version").asString()).isNotEmpty();
    JsonNode test = record.get("test");
    double suggested = test.get("suggested_rate").asDouble();
    // Plain gradient descent on this task learns from 0.01 to 1 and runs away soon after.
    assertThat(suggested).isBetween(0.003, 1.0);
    assertThat(test.get("diverged_rate").asDouble()).isGreaterThan(suggested);
    assertThat(outcome.out()).contains("Suggested learning rate: ");
  }

  @Test
  void ratesThatDoNotGrowAreRefused() {
    CommandOutcome outcome = find("--from", "0.1", "--to", "0.01");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("expected 0 < lowest rate < highest rate");
  }

  private CommandOutcome find(String... options) {
    String[] fixed = {"lr-find", "--sample", "--out", reports.toString(), "--name", "test"};
    return CommandOutcome.of(
        Stream.concat(Arrays.stream(fixed), Arrays.stream(options)).toArray(String[]::new));
  }
}
