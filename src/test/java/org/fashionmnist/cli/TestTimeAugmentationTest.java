package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code --shift}, {@code --flip}, {@code --erase} and {@code --tta}, as a user meets them. */
class TestTimeAugmentationTest {

  private static final String[] AUGMENTED = {"--shift", "2", "--flip", "--erase", "0.25"};
  private static final String VIEWS =
      "predictions are averaged over the image and its mirror image, each in 5 places";

  @TempDir static Path reports;
  @TempDir Path folder;

  private static CommandOutcome plain;
  private static CommandOutcome averaged;

  @BeforeAll
  static void train() {
    plain = train("plain", AUGMENTED);
    averaged =
        train(
            "averaged",
            Stream.concat(Stream.of(AUGMENTED), Stream.of("--tta")).toArray(String[]::new));
    assertThat(plain.exitCode()).isZero();
    assertThat(averaged.exitCode()).isZero();
  }

  private static CommandOutcome train(String name, String... options) {
    return CommandOutcome.of(
        Stream.concat(
                Stream.of("train", "--sample", "--hidden", "16", "--epochs", "1"),
                Stream.concat(
                    Stream.of("--out", reports.toString(), "--name", name), Stream.of(options)))
            .toArray(String[]::new));
  }

  private static RunFiles files(String name) {
    return new RunFiles(reports.resolve(name));
  }

  @Test
  void onlyPredictionsChange() throws IOException {
    assertThat(files("averaged").json("run.json").get("weights_sha256"))
        .isEqualTo(files("plain").json("run.json").get("weights_sha256"));
    assertThat(files("averaged").timelessHistory()).isEqualTo(files("plain").timelessHistory());
    assertThat(files("averaged").bytes("predictions.csv"))
        .isNotEqualTo(files("plain").bytes("predictions.csv"));
    assertThat(files("averaged").bytes("calibration.json"))
        .isNotEqualTo(files("plain").bytes("calibration.json"));
  }

  @Test
  void bothAreRecordedAndTold() {
    JsonNode settings = files("averaged").json("run.json").get("settings");
    assertThat(settings.get("augmentation").toString())
        .isEqualTo("{\"shift\":2,\"flip\":true,\"erase\":0.25}");
    assertThat(settings.get("test_time_augmentation").toString())
        .isEqualTo("{\"mirrored\":true,\"shifted\":true}");
    assertThat(
            files("plain").json("run.json").get("settings").get("test_time_augmentation").isNull())
        .isTrue();
    assertThat(averaged.out().replaceAll("\\s+", " "))
        .contains(
            "images shifted by up to 2 pixels, mirrored half of the time, erased in part with"
                + " probability 0.25")
        .contains(VIEWS);
    assertThat(plain.out()).doesNotContain("averaged over");
    assertThat(reports.resolve("averaged/index.html"))
        .content()
        .contains(
            "shifted by up to 2 pixels, mirrored half of the time",
            "the image and its mirror image, each in 5 places");
  }

  @Test
  void evaluateComesToTheScoresOfTheRun() throws IOException {
    Path json = folder.resolve("metrics.json");

    CommandOutcome outcome =
        CommandOutcome.of(
            "evaluate",
            reports.resolve("plain").toString(),
            "--sample",
            "--tta",
            "--json",
            json.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().replaceAll("\\s+", " ")).contains(VIEWS);
    assertThat(outcome.err()).doesNotContain("--flip");
    assertThat(json).hasBinaryContent(files("averaged").bytes("metrics.json"));
    assertThat(files("averaged").json("metrics.json").has("test_time_augmentation")).isTrue();
    assertThat(files("plain").json("metrics.json").has("test_time_augmentation")).isFalse();
  }

  @Test
  void predictAveragesToo() {
    String model = reports.resolve("plain").toString();
    JsonNode once = predict(model);
    JsonNode often = predict(model, "--tta");

    assertThat(once.get("test_time_augmentation").isNull()).isTrue();
    assertThat(often.get("test_time_augmentation").get("shifted").asBoolean()).isTrue();
    assertThat(often.get("predictions").get(0).get("probabilities"))
        .isNotEqualTo(once.get("predictions").get(0).get("probabilities"));
  }

  private static JsonNode predict(String model, String... more) {
    CommandOutcome outcome =
        CommandOutcome.of(
            Stream.concat(
                    Stream.of("predict", "docs/photos/t-shirt.jpg", "--json", "--model", model),
                    Stream.of(more))
                .toArray(String[]::new));
    assertThat(outcome.exitCode()).isZero();
    return new JsonMapper().readTree(outcome.out());
  }

  @Test
  void reportOfTheRunIsAsBefore() {
    CommandOutcome outcome = CommandOutcome.of("report", reports.resolve("averaged").toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(reports.resolve("averaged/index.html")).content().contains("each in 5 places");
  }

  @Test
  void networkThatSawNoViewsIsWarnedOf() {
    CommandOutcome outcome = train("untrained", "--tta");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err().replaceAll("\\s+", " "))
        .contains("--tta shows mirror images to a network that was trained without --flip");
    assertThat(outcome.out())
        .contains("predictions are averaged over the image and its mirror image\n");
  }

  @Test
  void whatIsOutOfRangeIsRefused() {
    assertRefused(1, "a shift of 28 pixels moves images of 28 × 28 out of sight", "--shift", "28");
    assertRefused(2, "--shift", "--shift", "-1");
    assertRefused(2, "a number from 0 to 1", "--erase", "1.5");
    assertRefused(2, "leave out --shift, --flip and --erase", "--optimizer", "lbfgs", "--flip");
  }

  private static void assertRefused(int exitCode, String message, String... options) {
    CommandOutcome outcome = train("refused", options);
    assertThat(outcome.exitCode()).as(message).isEqualTo(exitCode);
    assertThat(outcome.errLines()).as(message).hasSize(1);
    assertThat(outcome.err()).contains(message);
    assertThat(reports.resolve("refused")).doesNotExist();
  }
}
