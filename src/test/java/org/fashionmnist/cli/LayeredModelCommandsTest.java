package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code --model}: what all commands make of a network that is given layer by layer. */
class LayeredModelCommandsTest {

  private static final String LAYERS =
      """
      layers:
        - Conv2D: {filters: 4, kernel_size: 3, padding: same, activation: relu}
        - MaxPooling2D
        - Conv2D: {filters: 6, kernel_size: 3}
        - BatchNormalization
        - ReLU
        - Flatten
        - Dropout: {rate: 0.1}
        - Dense: {units: 12, activation: relu}
        - Dense: {units: classes, activation: softmax}
      """;

  @TempDir static Path folder;

  private static Path model;
  private static CommandOutcome trained;

  @BeforeAll
  static void train() throws IOException {
    ToyDataset.write(folder.resolve("data"));
    model = Files.writeString(folder.resolve("tiny.yaml"), LAYERS);
    trained = run("train", "--name", "run", "--epochs", "3", "--batch", "8");
  }

  private static CommandOutcome run(String command, String... options) {
    List<String> line = new ArrayList<>(List.of(command.split(" ", -1)));
    line.addAll(List.of("--data", folder.resolve("data").toString(), "--dataset", "custom"));
    line.addAll(List.of("--model", model.toString(), "--out", folder.toString(), "--threads", "2"));
    line.addAll(Arrays.asList(options));
    return CommandOutcome.of(line.toArray(new String[0]));
  }

  private static JsonNode json(String file) throws IOException {
    return new JsonMapper().readTree(Files.readString(folder.resolve(file)));
  }

  @Test
  void aTrainingListsTheLayersAndNamesTheNetwork() throws IOException {
    assertThat(trained.err()).doesNotContain("fashion:");
    assertThat(trained.exitCode()).isZero();
    assertThat(trained.out())
        .contains("Network   tiny, softmax; 613 parameters")
        .contains("statistics");

    JsonNode run = json("run/run.json");
    assertThat(run.at("/network/model").asString()).isEqualTo("tiny");
    assertThat(run.at("/settings/model/name").asString()).isEqualTo("tiny");
    assertThat(run.at("/settings/model/layers")).hasSize(9);
    assertThat(run.at("/settings/activation").asString()).isEqualTo("by layer");
  }

  @Test
  void layersAreNamedByTheirWeights() throws IOException {
    JsonNode layers = json("run/layers.json").at("/epochs/0/layers");

    assertThat(layers)
        .extracting(layer -> layer.path("layer").asString())
        .containsExactly("conv2d.0", "conv2d.1", "dense.3", "dense.4");
    assertThat(layers)
        .extracting(layer -> layer.path("dead_share").isNumber())
        .containsExactly(true, true, true, false);
  }

  @Test
  void thePageSpeaksOfTheNetworkByItsName() throws IOException {
    String page = Files.readString(folder.resolve("run/index.html"));

    assertThat(page)
        .contains("tiny on ", "max_pool2d", "id=\"drawing\"")
        .contains("id=\"model-data\">{")
        .doesNotContain("64-256-64");
    assertThat(folder.resolve("run/weights.png")).exists();
  }

  @Test
  void thePageShowsWhatTheConvolutionsSeeInAnImageOfTheMostFrequentConfusion() throws IOException {
    String page = Files.readString(folder.resolve("run/index.html"));

    assertThat(page)
        .contains("Picture: What the convolutions see", "Picture: What moved the decision")
        .containsPattern("What the convolutions make of test image \\d+")
        .contains("conv2d.0: ", "arXiv:1610.02391");
    assertThat(folder.resolve("run/feature-maps.png")).exists();
    assertThat(folder.resolve("run/grad-cam.png")).exists();
  }

  @Test
  void theReportIsMadeAgain() throws IOException {
    byte[] page = Files.readAllBytes(folder.resolve("run/index.html"));

    CommandOutcome report =
        CommandOutcome.of(
            "report",
            folder.resolve("run").toString(),
            "--data",
            folder.resolve("data").toString());

    assertThat(report.err()).doesNotContain("fashion:");
    assertThat(report.exitCode()).isZero();
    assertThat(folder.resolve("run/index.html")).hasBinaryContent(page);
  }

  @Test
  void theSavedModelIsEvaluatedAndListed() {
    String file = folder.resolve("run/model.safetensors").toString();

    CommandOutcome evaluation =
        CommandOutcome.of(
            "evaluate", file, "--data", folder.resolve("data").toString(), "--dataset", "custom");
    CommandOutcome summary = CommandOutcome.of("summary", file);

    assertThat(evaluation.out()).contains("tiny, a network of 8 layers");
    assertThat(evaluation.outLine("Result")).isEqualTo(trained.outLine("Result"));
    assertThat(evaluation.outLine("Weights")).isEqualTo(trained.outLine("Weights"));
    assertThat(summary.out()).contains("conv2d.1      3 × 3").contains("613");
  }

  @Test
  void aLongerTrainingGoesOnToTheSameWeights() {
    run("train", "--name", "short", "--epochs", "1", "--batch", "8", "--checkpoint", "1");

    CommandOutcome resumed =
        CommandOutcome.of(
            "train",
            "--resume",
            folder.resolve("short").toString(),
            "--data",
            folder.resolve("data").toString(),
            "--epochs",
            "3");

    assertThat(resumed.err()).doesNotContain("fashion:");
    assertThat(resumed.outLine("Weights")).isEqualTo(trained.outLine("Weights"));
  }

  @Test
  void otherCommandsTakeIt() throws IOException {
    CommandOutcome rates = run("lr-find", "--name", "rates", "--steps", "20");
    CommandOutcome suspects = run("data suspects", "--name", "suspects", "--epochs", "1");
    CommandOutcome comparison =
        run(
            "compare",
            "--name",
            "both",
            "--optimizers",
            "adam,lion",
            "--batch",
            "63",
            "--epochs",
            "1",
            "--validation",
            "0.3",
            "--budget",
            "1",
            "--seeds",
            "3");

    for (CommandOutcome outcome : List.of(rates, suspects, comparison)) {
      assertThat(outcome.err()).doesNotContain("fashion:");
      assertThat(outcome.exitCode()).isZero();
    }
    assertThat(json("rates/learning-rate-test.json").at("/network/model").asString())
        .isEqualTo("tiny");
    assertThat(json("suspects/suspects.json").at("/network/model").asString()).isEqualTo("tiny");
    assertThat(json("both/comparison.json").at("/settings/model/layers")).hasSize(9);
    assertThat(folder.resolve("both/comparison.md"))
        .content()
        .contains("**Network:** tiny, whose layers stand in `comparison.json`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--hidden 9", "--activation tanh", "--initializer he_normal"})
  void whatItsLayersHaveForThemselvesIsRefused(String option) {
    String[] words = option.split(" ", -1);
    for (String command : List.of("train", "compare", "lr-find", "summary")) {
      CommandOutcome outcome = CommandOutcome.of(command, "--model", "lenet", words[0], words[1]);

      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.err())
          .contains("--model lenet has its own")
          .contains("leave out " + words[0]);
    }
  }

  @Test
  void dropoutBesideItIsRefused() {
    assertThat(CommandOutcome.of("train", "--model", "lenet", "--dropout", "0.5").err())
        .contains("--model lenet has its own Dropout layers: leave out --dropout");
  }

  @Test
  void aWrongNameGetsTheNearest() {
    assertThat(CommandOutcome.of("train", "--model", "lenett").err())
        .contains("or a file .json, .yaml or .yml, got 'lenett'; did you mean lenet?");
    assertThat(CommandOutcome.of("summary", "--model", "none.yaml").err())
        .contains("none.yaml: no such file");
  }
}
