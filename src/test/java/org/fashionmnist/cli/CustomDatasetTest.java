package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A user's own data set: another image size, another number of classes. */
class CustomDatasetTest {

  @TempDir Path folder;
  private String data;

  @BeforeEach
  void writeData() throws IOException {
    data = ToyDataset.write(folder.resolve("toy")).toString();
  }

  @Test
  void isLearned() {
    CommandOutcome outcome = train("--epochs", "10", "--lr", "0.01");

    RunFiles files = new RunFiles(folder.resolve("run"));
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.outLine("Data"))
        .isEqualTo("90 training and 30 test images of 8 × 8 pixels, 3 classes");
    assertThat(files.json("metrics.json").get("test_accuracy").asDouble()).isEqualTo(1);
    JsonNode run = files.json("run.json");
    assertThat(run.get("data").get("dataset").asString()).isEqualTo("custom");
    assertThat(run.get("network").get("sizes").toString()).isEqualTo("[64,16,3]");
  }

  @Test
  void isNotSaidToBeVerified() {
    assertThat(train("--epochs", "1").out())
        .contains("from the folder " + data + System.lineSeparator());
  }

  @Test
  void modelIsEvaluatedOnIt() {
    train("--epochs", "1");

    CommandOutcome outcome =
        CommandOutcome.of(
            "evaluate", folder.resolve("run").toString(), "--data", data, "--dataset", "custom");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.outLine("macro mean")).matches("\\d+\\.\\d\\d %");
  }

  @Test
  void classWithoutTestImagesIsLeftOutOfAveragesAndNamed() throws IOException {
    byte[] labels = new byte[ToyDataset.TEST_COUNT];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) (i % 2);
    }
    ToyDataset.writeLabels(Path.of(data, "t10k-labels-idx1-ubyte"), labels);

    CommandOutcome training = train("--epochs", "1");
    Path run = folder.resolve("run");
    CommandOutcome evaluation =
        CommandOutcome.of("evaluate", run.toString(), "--data", data, "--dataset", "custom");

    String remark = "no test images of 2: left out of the averages";
    assertThat(training.out()).contains(remark);
    assertThat(evaluation.out()).contains(remark).containsPattern("(?m)^2 +– +– +– +0$");
    assertThat(Files.readString(run.resolve("index.html"))).contains("There are " + remark);
    JsonNode metrics = new RunFiles(run).json("metrics.json");
    double sum = 0;
    for (int c = 0; c < 2; c++) {
      sum += metrics.get("per_class").get(c).get("f1").asDouble();
    }
    assertThat(metrics.get("macro_f1").asDouble()).isEqualTo(sum / 2);
    assertThat(metrics.get("per_class").get(2).get("support").asInt()).isZero();
  }

  @Test
  void modelDoesNotFitOtherImages() {
    train("--epochs", "1");
    Path run = folder.resolve("run");

    CommandOutcome outcome = CommandOutcome.of("evaluate", run.toString(), "--sample");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines())
        .containsExactly(
            "fashion: "
                + run.resolve("model.safetensors")
                + " takes images of [8, 8] pixels, these have [28, 28]; name the data set it was"
                + " trained on with --data and --dataset");
  }

  private CommandOutcome train(String... options) {
    String[] args = {
      "train",
      "--data",
      data,
      "--dataset",
      "custom",
      "--hidden",
      "16",
      "--out",
      folder.toString(),
      "--name",
      "run"
    };
    String[] all = Arrays.copyOf(args, args.length + options.length);
    System.arraycopy(options, 0, all, args.length, options.length);
    return CommandOutcome.of(all);
  }
}
