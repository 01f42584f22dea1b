package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.engine.nn.Block;
import org.fashionmnist.nn.LayerCases;
import org.fashionmnist.result.LayerSettings;
import org.fashionmnist.result.run.RunSettings;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code train --resume}: the bytes of a training that never stopped, or a line that says why not.
 */
class ResumedTrainingTest {

  @TempDir Path folder;

  @Test
  void completedTrainingGoesOnForMoreEpochs() throws IOException {
    train("long", "--epochs", "3", "--dropout", "0.1");
    train("short", "--epochs", "1", "--dropout", "0.1", "--checkpoint", "1");

    CommandOutcome outcome = resume("short", "--epochs", "3", "--threads", "1");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("goes on after epoch 1");
    requireSame("short", "long");
    assertThat(files("short").json("run.json").get("command"))
        .isEqualTo(files("long").json("run.json").get("command"));
    assertThat(files("short").names()).doesNotContain(".lock");
  }

  /** A kind of layer that is new belongs into this model, too. */
  @Test
  void layersOfEveryKindGoOn() throws IOException {
    String model = "src/test/resources/keras/all-layers.yaml";
    String data = ToyDataset.write(folder.resolve("toy")).toString();
    String[] toy = {"--data", data, "--dataset", "custom", "--model", model, "--batch", "8"};
    trainWith(toy, "long", "--epochs", "3");
    trainWith(toy, "short", "--epochs", "1", "--checkpoint", "1");
    RunSettings settings = new RunFolder(folder.resolve("short")).readRun().settings();
    assertThat(settings.model().orElseThrow().layers().stream().flatMap(LayerSettings::kinds))
        .containsAll(LayerCases.blocks().map(Block::kind).toList());

    CommandOutcome outcome = resume("short", "--epochs", "3", "--threads", "1", "--data", data);

    assertThat(outcome.err()).doesNotContain("fashion:");
    assertThat(outcome.out()).contains("goes on after epoch 1");
    requireSame("short", "long");
  }

  private void trainWith(String[] options, String name, String... more) {
    List<String> line = new ArrayList<>(List.of("train", "--out", folder.toString()));
    line.addAll(List.of("--name", name));
    line.addAll(List.of(options));
    line.addAll(List.of(more));
    CommandOutcome outcome = CommandOutcome.of(line.toArray(new String[0]));
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  @Test
  void shortTrainingWithoutACheckpointBeginsAnew() throws IOException {
    train("long", "--epochs", "2");
    train("short", "--epochs", "1");
    assertThat(files("short").names()).doesNotContain("checkpoint.safetensors");

    assertThat(resume("short", "--epochs", "2").exitCode()).isZero();
    requireSame("short", "long");
  }

  @Test
  void namesOfClassesAreKeptWithoutACheckpoint() throws IOException {
    String names = "a,b,c,d,e,f,g,h,i,j";
    train("long", "--epochs", "2", "--classes", names);
    train("short", "--epochs", "1", "--classes", names, "--checkpoint", "off");

    assertThat(resume("short", "--epochs", "2", "--checkpoint", "off").exitCode()).isZero();
    requireSame("short", "long");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signals")
  void terminatedTrainingGoesOn() throws Exception {
    train("whole", "--epochs", "25", "--batch", "4");
    String[] args = args("ended", "--epochs", "25", "--batch", "4", "--checkpoint", "1", "--watch");
    try (ChildProgram program =
        ChildProgram.start(folder, List.of("-Dfashionmnist.terminal=true"), args)) {
      program.await(() -> program.err().contains(" 3/25"));
      program.terminate();

      CommandOutcome outcome = program.outcome();
      assertThat(outcome.exitCode()).isEqualTo(143);
      assertThat(outcome.err()).contains("\033[2KEnding after this step");
      assertThat(outcome.out())
          .contains("interrupted ", " of 25", "Result ")
          .endsWith("Go on     ./fashion train --resume " + folder.resolve("ended") + "\n");
    }
    assertThat(files("ended").json("run.json").get("status").asString()).isEqualTo("interrupted");
    assertThat(files("ended").names()).contains("model.safetensors", "loss.png");
    assertThat(folder.resolve("ended/index.html"))
        .content()
        .contains("This training is not done: it was interrupted ");
    assertThat(CommandOutcome.of("report", folder.resolve("ended").toString()).exitCode()).isZero();
    assertThat(train("ended", "--epochs", "25").err())
        .contains("holds a training that was not finished: ./fashion train --resume ");

    assertThat(resume("ended").exitCode()).isZero();
    requireSame("ended", "whole");
    assertThat(files("ended").json("run.json").get("status").asString()).isEqualTo("completed");
  }

  @Test
  void killedTrainingGoesOn() throws Exception {
    train("whole", "--epochs", "25", "--batch", "4");
    String[] args = args("ended", "--epochs", "25", "--batch", "4", "--checkpoint", "2");
    try (ChildProgram program = ChildProgram.start(folder, List.of(), args)) {
      program.await(() -> program.err().contains(" 4/25"));
      program.kill();
    }
    CommandOutcome report = CommandOutcome.of("report", folder.resolve("ended").toString());
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.err()).contains("holds a training that is not done", "train --resume ");

    assertThat(resume("ended").exitCode()).isZero();
    requireSame("ended", "whole");
  }

  @Test
  void folderThatAKilledTrainingLeftEmptyIsTaken() throws Exception {
    try (ChildProgram program =
        ChildProgram.start(folder, List.of(), args("run", "--epochs", "100000"))) {
      program.await(() -> !program.err().isEmpty());
      assertThat(train("run", "--epochs", "1").err()).contains("run is in use by another process");
      program.kill();
    }
    assertThat(train("run", "--epochs", "1").exitCode()).isZero();
    assertThat(files("run").names()).contains("run.json").doesNotContain(".lock");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--lr 0.1 | leave out --lr; beside --resume there may be --epochs",
        "--name other | leave out --name; beside",
        "--hidden 7 --epochs 9 | leave out --hidden; beside",
      })
  void otherSettingsAreRefused(String options, String message) {
    train("run", "--epochs", "1", "--checkpoint", "1");

    CommandOutcome outcome = resume("run", options.split(" "));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errLines()).hasSize(1);
    assertThat(outcome.err())
        .contains("a resumed training keeps its settings and its folder: " + message);
  }

  @Test
  void whatWouldComeToSomethingElseIsRefused() throws IOException {
    train("run", "--epochs", "2", "--checkpoint", "1");
    requireRefused("is complete (all 2 epochs trained); to go on for more, add --epochs 4", "run");
    requireRefused(
        "--epochs 1: this training has 2; a resumed one may have more, not fewer",
        "run",
        "--epochs",
        "1");
    train("cosine", "--epochs", "2", "--schedule", "cosine");
    requireRefused(
        "--epochs 3: --schedule cosine comes to its end in epoch 2", "cosine", "--epochs", "3");
    train("tolerant", "--epochs", "4", "--tolerance", "10");
    requireRefused("the training ended by itself (training loss", "tolerant", "--epochs", "9");
    train("diverged", "--epochs", "1", "--optimizer", "sgd", "--lr", "1e30");
    requireRefused("this training diverged, and going on would do so again", "diverged");
    Files.createDirectory(folder.resolve("empty"));
    requireRefused("has no run.json, so nothing of a training was kept", "empty");
    requireRefused("no such folder; expected the folder of a training", "nowhere");
  }

  @Test
  void filesOfDifferentRunsAreRefused() throws IOException {
    train("one", "--epochs", "1", "--checkpoint", "1");
    train("two", "--epochs", "1", "--checkpoint", "1", "--seed", "2");
    Path checkpoint = folder.resolve("one/checkpoint.safetensors");
    Files.delete(checkpoint);
    Files.copy(folder.resolve("two/checkpoint.safetensors"), checkpoint);
    requireRefused("is of other settings than run.json", "one", "--epochs", "2");

    Files.write(checkpoint, new byte[100]);
    requireRefused("not a complete checkpoint of this program", "one", "--epochs", "2");

    Path record = folder.resolve("two/run.json");
    String text = Files.readString(record);
    Files.writeString(record, text.replace("\"version\": \"", "\"version\": \"0."));
    requireRefused("was begun by version 0.", "two", "--epochs", "2");
    Files.writeString(record, text.replaceFirst("\"sha256\": \"..", "\"sha256\": \"zz"));
    requireRefused("is of other data than run.json", "two", "--epochs", "2");
  }

  private void requireRefused(String message, String name, String... options) {
    CommandOutcome outcome = resume(name, options);
    assertThat(outcome.exitCode()).as(name).isEqualTo(1);
    assertThat(outcome.errLines()).as(name).hasSize(1);
    assertThat(outcome.err()).contains(message);
  }

  private void requireSame(String name, String expected) throws IOException {
    for (String file :
        List.of(
            "model.safetensors",
            "predictions.csv",
            "metrics.json",
            "calibration.json",
            "layer-map.json",
            "layers.csv",
            "layers.json",
            "steps.csv",
            "steps.json",
            "loss.png")) {
      assertThat(files(name).bytes(file)).as(file).isEqualTo(files(expected).bytes(file));
    }
    assertThat(files(name).timelessCsv()).isEqualTo(files(expected).timelessCsv());
    assertThat(files(name).timelessHistory()).isEqualTo(files(expected).timelessHistory());
  }

  private RunFiles files(String name) {
    return new RunFiles(folder.resolve(name));
  }

  private CommandOutcome train(String name, String... options) {
    return CommandOutcome.of(args(name, options));
  }

  private String[] args(String name, String... options) {
    return Stream.concat(
            Stream.of("train", "--sample", "--hidden", "16", "--out", folder.toString()),
            Stream.concat(Stream.of("--name", name), Stream.of(options)))
        .toArray(String[]::new);
  }

  private CommandOutcome resume(String name, String... options) {
    return CommandOutcome.of(
        Stream.concat(
                Stream.of("train", "--resume", folder.resolve(name).toString()), Stream.of(options))
            .toArray(String[]::new));
  }
}
