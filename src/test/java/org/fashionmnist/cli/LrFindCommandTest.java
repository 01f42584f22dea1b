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
    assertThat(files.names())
        .containsExactly("index.html", "learning-rate-test.json", "learning-rate-test.png");
    JsonNode record = files.json("learning-rate-test.json");
    assertThat(record.get("command").asString())
        .isEqualTo("./fashion lr-find --sample --optimizer sgd --steps 300 --to 100");
    assertThat(record.get("data").get("files").size()).isEqualTo(4);
    assertThat(record.get("optimizer").asString()).isEqualTo("sgd");
    assertThat(record.get("environment").get("version").asString()).isNotEmpty();
    JsonNode test = record.get("test");
    double suggested = test.at("/suggestions/0/learning_rate").asDouble();
    // Plain gradient descent on this task learns from 0.01 to 1 and runs away soon after.
    assertThat(suggested).isBetween(0.003, 1.0);
    assertThat(test.get("diverged_rate").asDouble()).isGreaterThan(suggested);
    assertThat(outcome.out()).contains("Suggested learning rate: ");
  }

  @Test
  void otherRulesAreShownToo() {
    CommandOutcome outcome = find("--steps", "300");

    assertThat(outcome.out())
        .contains(
            "7 times the rate where 80 % of the fall is done",
            "where the loss falls fastest", "a tenth of the rate of the lowest loss");
    JsonNode suggestions =
        new RunFiles(reports.resolve("test"))
            .json("learning-rate-test.json")
            .at("/test/suggestions");
    assertThat(suggestions.size()).isEqualTo(4);
    assertThat(suggestions.at("/0/learning_rate").asDouble()).isBetween(0.0003, 0.005);
  }

  @Test
  void nothingIsSuggestedWhereTheLossHardlyFalls() {
    CommandOutcome outcome = find("--steps", "100", "--from", "1e-9", "--to", "1e-8");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("No rate is suggested: the loss hardly falls");
    assertThat(new RunFiles(reports.resolve("test")).names()).contains("learning-rate-test.png");
  }

  @Test
  void rangeThatEndsTooEarlyIsSaid() {
    CommandOutcome outcome = find("--steps", "300", "--from", "1e-6", "--to", "5e-4");

    assertThat(outcome.err()).contains("still falls at the highest rate");
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
