package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
  void modelIsEvaluatedWithNothingButTestFilesOfOtherNames() throws IOException {
    train("--epochs", "1", "--classes", "low,middle,high");
    Path toy = folder.resolve("toy");
    Files.delete(toy.resolve("train-images-idx3-ubyte.gz"));
    Files.delete(toy.resolve("train-labels-idx1-ubyte"));
    Files.move(toy.resolve("t10k-labels-idx1-ubyte"), toy.resolve("t10k-labels.idx1-ubyte"));

    CommandOutcome outcome =
        CommandOutcome.of("evaluate", folder.resolve("run").toString(), "--data", data);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("middle ");
    assertThat(outcome.errWords()).contains("taken for the numbers of the model's classes");
  }

  @Test
  void classNamesAreInEveryRecord() throws IOException {
    train("--epochs", "1", "--classes", "low,middle,high");

    RunFiles files = new RunFiles(folder.resolve("run"));
    assertThat(files.json("metrics.json").get("per_class").get(1).get("name").asString())
        .isEqualTo("middle");
    assertThat(new String(files.bytes("predictions.csv"), StandardCharsets.UTF_8))
        .startsWith("image,label,predicted,low,middle,high\n");
    assertThat(new String(files.bytes("model.safetensors"), StandardCharsets.ISO_8859_1))
        .contains("middle");
    assertThat(new String(files.bytes("index.html"), StandardCharsets.UTF_8)).contains("middle");
  }

  @Test
  void namesBesideTheFilesAreTaken() throws IOException {
    Files.writeString(folder.resolve("toy/classes.txt"), "low\nmiddle\nhigh\n");

    CommandOutcome outcome = CommandOutcome.of("data", "info", "--data", data);

    assertThat(outcome.outLines()).contains("    1  middle        30      10");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void ofWhateverKindItIsFoundOut() {
    CommandOutcome outcome = CommandOutcome.of("data", "info", "--data", data);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.errLines())
        .containsExactly(
            "Note: not published Fashion-MNIST or MNIST: a custom data set, classes by number");
  }

  @Test
  void onlyTestFilesAreNotEnoughToTrain() throws IOException {
    Files.delete(folder.resolve("toy/train-images-idx3-ubyte.gz"));
    Files.delete(folder.resolve("toy/train-labels-idx1-ubyte"));

    assertThat(train("--epochs", "1").errLines())
        .containsExactly(
            "fashion: "
                + data
                + " lacks train-images-idx3-ubyte and train-labels-idx1-ubyte; expected all four"
                + " files there, plain or with .gz; ./fashion evaluate needs only the test files");
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
