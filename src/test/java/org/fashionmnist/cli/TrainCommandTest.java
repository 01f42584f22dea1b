package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TrainCommandTest {

  private static final String NUMBER = "\\d+\\.\\d{4}";

  /** Of the run that several tests look at. */
  @TempDir static Path usualReports;

  private static CommandOutcome usual;

  @TempDir Path reports;

  @BeforeAll
  static void trainOnce() {
    usual = train(usualReports, "--epochs", "1");
  }

  private static RunFiles usualFiles() {
    return new RunFiles(usualReports.resolve("run"));
  }

  @Test
  void runWritesTheseFilesAndNoOther() {
    assertThat(usual.exitCode()).isZero();

    assertThat(usualFiles().names())
        .containsExactly(
            "accuracy.png",
            "calibration.json",
            "calibration.png",
            "class-scores.png",
            "classes.png",
            "confusion-matrix.png",
            "history.csv",
            "history.json",
            "index.html",
            "layer-map.json",
            "layer-map.png",
            "layers.csv",
            "layers.json",
            "layers.png",
            "learning-rate.png",
            "loss-by-step.png",
            "loss.png",
            "metrics.json",
            "mistakes.png",
            "model.safetensors",
            "precision-recall.png",
            "predictions.csv",
            "run.json",
            "steps.csv",
            "steps.json",
            "uncertain.png",
            "weights.png");
  }

  @Test
  void resultIsToldOnStandardOutputAndProgressOnStandardError() {
    CommandOutcome outcome = train("--epochs", "2");

    JsonNode metrics = files().json("metrics.json");
    assertThat(outcome.outLine("Result"))
        .isEqualTo(
            String.format(
                Locale.ROOT,
                "test accuracy %.2f %% (95 %% interval %.2f %% to %.2f %%), loss %.4f",
                100 * metrics.get("test_accuracy").asDouble(),
                100 * metrics.get("test_accuracy_interval").get("low").asDouble(),
                100 * metrics.get("test_accuracy_interval").get("high").asDouble(),
                metrics.get("test_loss").asDouble()));
    assertThat(outcome.outLine("Report")).isEqualTo(files().folder().toString());
    String scores =
        "loss N  acc S  val_loss N  val_acc S"
            .replace("N", NUMBER)
            .replace("S", " ?\\d+\\.\\d\\d %");
    assertThat(outcome.errLines()).hasSize(3);
    assertThat(outcome.errLines().get(0)).matches("  epoch 0/2  " + scores + "  start");
    assertThat(outcome.errLines().get(2)).matches("  epoch 2/2  " + scores + "  \\d+\\.\\d\\d s");
  }

  @Test
  void networkLearnsTheSampleInAnEpoch() {
    CommandOutcome outcome = train("--epochs", "1", "--lr", "0.01");

    assertThat(outcome.exitCode()).isZero();
    assertThat(files().json("metrics.json").get("test_accuracy").asDouble()).isGreaterThan(0.6);
  }

  @Test
  void runSaysWhatItWas() {
    train("--epochs", "1", "--seed", "-3", "--optimizer", "sgd", "--momentum", "0.9");

    JsonNode run = files().json("run.json");
    assertThat(run.get("status").asString()).isEqualTo("completed");
    assertThat(run.get("command").asString())
        .isEqualTo(
            "./fashion train --sample --hidden 16 --epochs 1 --seed -3 --optimizer sgd"
                + " --momentum 0.9");
    assertThat(run.get("data").get("sample").asBoolean()).isTrue();
    assertThat(run.get("splits").get("training").asInt()).isEqualTo(3600);
    assertThat(run.get("splits").get("validation").asInt()).isEqualTo(400);
    assertThat(run.get("splits").get("test").asInt()).isEqualTo(1000);
    assertThat(run.get("settings").get("seed").asInt()).isEqualTo(-3);
    assertThat(run.get("settings").get("learning_rate").asDouble()).isEqualTo(0.1);
    assertThat(run.get("settings").get("momentum").asDouble()).isEqualTo(0.9);
    assertThat(run.get("network").get("parameter_count").asInt()).isEqualTo(785 * 16 + 17 * 10);
  }

  @Test
  void optimizerAndScheduleAreToldAndRecorded() {
    CommandOutcome outcome =
        train(
            "--epochs 3 --optimizer nesterov --lr 0.0001 --weight-decay 0.00001 --schedule step"
                .split(" "));

    assertThat(outcome.outWords())
        .contains(
            "Training Nesterov, weight decay 0.00001, learning rate 0.0001 × 0.1 every 5 epochs,"
                + " batches of 32 at most");
    JsonNode settings = files().json("run.json").get("settings");
    assertThat(settings.get("optimizer").asString()).isEqualTo("nesterov");
    assertThat(settings.get("momentum").asDouble()).isEqualTo(0.9);
    assertThat(settings.get("weight_decay").asDouble()).isEqualTo(1e-5);
    assertThat(settings.get("schedule").asString()).isEqualTo("step");
    assertThat(settings.get("learning_rate_decay").asDouble()).isEqualTo(0.1);
    assertThat(settings.get("learning_rate_step").asInt()).isEqualTo(5);
    assertThat(settings.get("learning_rate_patience").isNull()).isTrue();
    assertThat(settings.get("warmup_epochs").asInt()).isZero();
  }

  @Test
  void defaultRunIsToldAsEver() {
    assertThat(usual.outLine("Training"))
        .isEqualTo("Adam, learning rate 0.001 × 0.85 an epoch, batches of 32");
    JsonNode settings = usualFiles().json("run.json").get("settings");
    assertThat(settings.get("schedule").asString()).isEqualTo("exponential");
    assertThat(settings.get("learning_rate_decay").asDouble()).isEqualTo(0.85);
    assertThat(settings.get("momentum").asDouble()).isZero();
    assertThat(settings.get("weight_decay").asDouble()).isZero();
  }

  @Test
  void scheduleGoesOnAfterTheWarmUp() {
    train(
        "--epochs 4 --lr 0.01 --schedule exponential --lr-decay 0.5 --warmup 2 --batch 3600"
            .split(" "));

    JsonNode rates = files().json("history.json").get("learning_rate");
    assertThat(rates.valueStream().map(JsonNode::asDouble))
        .containsExactly(0.005, 0.005, 0.01, 0.01, 0.005);
  }

  @Test
  void picturesAreComplete() throws IOException {
    for (String name : List.of("loss.png", "accuracy.png", "confusion-matrix.png")) {
      assertThat(ImageIO.read(usualFiles().folder().resolve(name).toFile()).getWidth())
          .isGreaterThan(400);
    }
  }

  @Test
  void historyHasAnEntryForEveryEpochAndTheUntrainedNetwork() {
    train("--epochs", "3", "--validation", "0");

    JsonNode history = files().json("history.json");
    for (String key : List.of("epoch", "loss", "accuracy", "learning_rate", "seconds")) {
      assertThat(history.get(key).size()).as(key).isEqualTo(4);
    }
    assertThat(history.get("val_loss").size()).isZero();
    assertThat(files().json("run.json").get("splits").get("training").asInt()).isEqualTo(4000);
  }

  @Test
  void softmaxWithoutHiddenLayerIsTrained() {
    CommandOutcome outcome =
        CommandOutcome.of(
            "train", "--sample", "--hidden", "none", "--epochs", "1", "--out", reports.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.outLine("Network"))
        .isEqualTo("784-10, no hidden layer, softmax; 7,850 parameters");
  }

  @Test
  void batchLargerThanTheDataIsOneBatch() {
    assertThat(train("--epochs", "1", "--batch", "2147483647").exitCode()).isZero();
  }

  @Test
  void divergedRunKeepsItsHistory() throws IOException {
    CommandOutcome outcome = train("--epochs", "3", "--optimizer", "sgd", "--lr", "1e30");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines()).hasSize(2);
    assertThat(outcome.errLines().get(1))
        .isEqualTo(
            "fashion: the loss is not a finite number any more in epoch 1, batch 2, learning rate"
                + " 1.0E30, first in the outputs of layer dense.1: try a smaller learning rate (a tenth), or check that the inputs are"
                + " normalized");
    assertThat(outcome.outWords())
        .endsWith("Report " + files().folder() + " settings and history only ");
    assertThat(files().names())
        .containsExactly("history.csv", "history.json", "run.json", "steps.csv", "steps.json");
    JsonNode run = files().json("run.json");
    assertThat(run.get("status").asString()).isEqualTo("diverged");
    assertThat(run.get("stop_reason").asString()).contains("epoch 1, batch 2");
    assertThat(run.get("weights_epoch").isNull()).isTrue();
    assertThat(run.get("weights_sha256").isNull()).isTrue();
    assertThat(files().timelessCsv()).hasSize(2);
  }

  @Test
  void divergenceThatOnlyTheWeightsShowNamesThem() {
    String[] onlyStep = {"--epochs", "1", "--batch", "full", "--optimizer", "sgd", "--lr", "1e40"};

    assertThat(train(onlyStep).err())
        .contains("in epoch 1, batch 1, learning rate 1.0E40, first in dense.0.weight: try");
  }

  @Test
  void runThatDivergesLaterIsReportedWithWhatItHadLearned() throws IOException {
    CommandOutcome outcome =
        train(
            "--epochs",
            "9",
            "--optimizer",
            "sgd",
            "--lr",
            "1e16",
            "--schedule",
            "constant",
            "--batch",
            "full");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains(
            "fashion: the loss is not a finite number any more in epoch 2, batch 1, learning rate"
                + " 1.0E16, first in the loss measured then, of weights that are finite: try");
    JsonNode run = files().json("run.json");
    assertThat(run.get("status").asString()).isEqualTo("diverged");
    assertThat(run.get("weights_epoch").asInt()).isZero();
    assertThat(files().names()).contains("model.safetensors", "loss.png", "metrics.json");
    assertThat(files().folder().resolve("index.html"))
        .content()
        .contains("This training diverged; what is shown are the whole epochs before");
    assertThat(CommandOutcome.of("report", files().folder().toString()).exitCode()).isZero();
  }

  @Test
  void runThatOnlyGotWorseSaysSo() {
    CommandOutcome outcome = train("--epochs", "1", "--optimizer", "sgd", "--lr", "1e10");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err())
        .contains("Note: no epoch was better than the untrained network: try a smaller --lr");
    assertThat(files().json("run.json").get("weights_epoch").asInt()).isZero();
    assertThat(files().folder().resolve("index.html"))
        .content()
        .contains("No epoch was better than the untrained network");
  }

  @Test
  void networkBeyondAnArrayIsRefused() {
    CommandOutcome outcome =
        CommandOutcome.of(
            "train", "--sample", "--hidden", "100000000", "--out", reports.toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines())
        .containsExactly(
            "fashion: --hidden asks for too much: expected at most 2,147,483,647 entries, got [784,"
                + " 100000000]");
  }

  @Test
  void verboseAddsWhereAnErrorCameFrom() {
    CommandOutcome outcome =
        CommandOutcome.of("train", "--verbose", "--data", reports + "/missing");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines().get(0)).startsWith("fashion: ").contains("does not exist");
    assertThat(outcome.err()).contains("\tat org.fashionmnist.data.layout.DatasetFinder");
  }

  private RunFiles files() {
    return new RunFiles(reports.resolve("run"));
  }

  private CommandOutcome train(String... options) {
    return train(reports, options);
  }

  private static CommandOutcome train(Path reports, String... options) {
    Stream<String> fast = Stream.of("train", "--sample", "--hidden", "16", "--checkpoint", "off");
    Stream<String> place = Stream.of("--out", reports.toString(), "--name", "run");
    return CommandOutcome.of(
        Stream.of(fast, Stream.of(options), place).flatMap(s -> s).toArray(String[]::new));
  }
}
