package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EvaluateCommandTest {

  @TempDir static Path reports;
  @TempDir Path folder;

  private static RunFiles run;

  @BeforeAll
  static void train() {
    run = new RunFiles(reports.resolve("run"));
    CommandOutcome outcome =
        CommandOutcome.of(
            "train",
            "--sample",
            "--hidden",
            "16",
            "--epochs",
            "1",
            "--out",
            reports.toString(),
            "--name",
            "run");
    assertThat(outcome.err()).doesNotContain("fashion: ");
  }

  @Test
  void modelScoresAsItDidAfterItsTraining() throws IOException {
    Path json = folder.resolve("metrics.json");

    CommandOutcome outcome = evaluate(model(), "--json", json.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(json).hasBinaryContent(run.bytes("metrics.json"));
  }

  @Test
  void folderOfTheRunStandsForItsModel() {
    CommandOutcome byFolder = evaluate(run.folder());

    assertThat(byFolder.exitCode()).isZero();
    assertThat(byFolder.out()).isEqualTo(evaluate(model()).out());
  }

  @Test
  void everyClassHasARow() {
    CommandOutcome outcome = evaluate(model());

    JsonNode metrics = run.json("metrics.json");
    for (JsonNode c : metrics.get("per_class")) {
      String name = c.get("name").asString();
      String row =
          outcome.outLines().stream()
              .filter(line -> line.startsWith(name + " "))
              .findFirst()
              .orElseThrow()
              .substring(name.length())
              .strip()
              .replaceAll(" +", " ");
      assertThat(row)
          .isEqualTo(
              String.format(
                  Locale.ROOT,
                  "%.2f %% %.2f %% %.2f %% %d",
                  100 * c.get("precision").asDouble(),
                  100 * c.get("recall").asDouble(),
                  100 * c.get("f1").asDouble(),
                  c.get("support").asInt()));
    }
    assertThat(outcome.outLine("macro mean"))
        .isEqualTo(String.format(Locale.ROOT, "%.2f %%", 100 * metrics.get("macro_f1").asDouble()));
    assertThat(outcome.out()).contains(run.json("run.json").get("weights_sha256").asString());
  }

  @Test
  void missingModelIsNamed() {
    Path missing = folder.resolve("missing");

    assertFailed(
        evaluate(missing),
        missing + ": no such model file; expected the model.safetensors of a run, or its folder");
  }

  @Test
  void folderWithoutModelIsNamed() {
    assertFailed(
        evaluate(folder),
        folder.resolve("model.safetensors")
            + ": no such model file; expected the model.safetensors of a run, or its folder");
  }

  @Test
  void textIsNoModel() throws IOException {
    Path text = Files.writeString(folder.resolve("model.txt"), "weights: 1, 2, 3\n");

    assertFailed(
        evaluate(text),
        text
            + " is not a complete model of this program: expected a safetensors file, found no"
            + " header (cut short, or another format)");
  }

  @Test
  void halfAModelIsNone() throws IOException {
    byte[] bytes = run.bytes("model.safetensors");
    Path half =
        Files.write(folder.resolve("half.safetensors"), Arrays.copyOf(bytes, bytes.length / 2));
    int byteCount = (785 * 16 + 17 * 10) * Float.BYTES;
    int found = byteCount - (bytes.length - bytes.length / 2);

    assertFailed(
        evaluate(half),
        String.format(
            Locale.ROOT,
            "%s is not a complete model of this program: its network, 784-16-10, has %,d bytes of"
                + " weights, the file %,d",
            half,
            byteCount,
            found));
  }

  @Test
  void modelOfOtherClassesIsRefused() throws IOException {
    Path other = folder.resolve("other.safetensors");
    String content = new String(run.bytes("model.safetensors"), StandardCharsets.ISO_8859_1);
    Files.write(other, content.replace("Sneaker", "Slipper").getBytes(StandardCharsets.ISO_8859_1));

    CommandOutcome outcome = evaluate(other);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines()).hasSize(1);
    assertThat(outcome.err())
        .startsWith("fashion: " + other + " knows the classes [T-shirt/top, ")
        .contains("Slipper", "; name the data set it was trained on with --data and --dataset");
  }

  @Test
  void fileOfMetricsIsNotReplaced() throws IOException {
    Path mine = Files.writeString(folder.resolve("metrics.json"), "precious");

    assertFailed(
        evaluate(model(), "--json", mine.toString()),
        mine + " already exists and is kept; choose another name");
    assertThat(mine).hasContent("precious");
  }

  @Test
  void folderOfTheMetricsMustExist() {
    Path json = folder.resolve("missing/metrics.json");

    assertFailed(
        evaluate(model(), "--json", json.toString()),
        folder.resolve("missing") + ": no such folder; make it, or choose another");
  }

  private static Path model() {
    return run.folder().resolve("model.safetensors");
  }

  private static CommandOutcome evaluate(Path model, String... options) {
    String[] args = {"evaluate", model.toString(), "--sample"};
    String[] all = Arrays.copyOf(args, args.length + options.length);
    System.arraycopy(options, 0, all, args.length, options.length);
    return CommandOutcome.of(all);
  }

  private static void assertFailed(CommandOutcome outcome, String message) {
    assertThat(outcome.errLines()).containsExactly("fashion: " + message);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exitCode()).isEqualTo(1);
  }
}
