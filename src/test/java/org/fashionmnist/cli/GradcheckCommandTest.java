package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.engine.gradcheck.Bug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GradcheckCommandTest {

  @TempDir Path reports;

  private CommandOutcome gradcheck(String... options) {
    Stream<String> fixed =
        Stream.of("gradcheck", "--out", reports.toString(), "--name", "check", "--scale", "1");
    return CommandOutcome.of(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
  }

  private RunFiles files() {
    return new RunFiles(reports.resolve("check"));
  }

  @Test
  void rightGradientsAreToldRecordedAndDrawn() throws Exception {
    CommandOutcome outcome = gradcheck("--sample", "--hidden", "6,5", "--samples", "300");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.outLine("Network")).startsWith("784-6-5-10 relu, sparse_categorical_cross");
    assertThat(outcome.outLines())
        .filteredOn(line -> line.matches("dense\\.\\d\\.\\S+ +[\\d,]+ .* ok"))
        .hasSize(6)
        .first()
        .satisfies(line -> assertThat(line).startsWith("dense.0.weight          300 "));
    assertThat(outcome.outLines())
        .filteredOn(
            line -> line.matches("dense\\.\\d\\.\\S+ +\\[\\d+, \\d+]( +−?\\d\\.\\d{6}e−\\d){2}"))
        .hasSize(6);
    assertThat(outcome.outLines().get(outcome.outLines().size() - 1))
        .startsWith("passed: 401 of 4,805 gradients");
    assertThat(files().names())
        .containsExactly(
            "gradcheck-steps.png",
            "gradcheck.json",
            "gradcheck.png",
            "gradients.csv",
            "index.html");
    JsonNode json = files().json("gradcheck.json");
    assertThat(json.get("passed").booleanValue()).isTrue();
    assertThat(json.at("/data/sample").booleanValue()).isTrue();
    assertThat(json.get("bug").isNull()).isTrue();
    assertThat(json.get("step").doubleValue()).isEqualTo(1e-5);
    assertThat(json.at("/arrays/0/name").stringValue()).isEqualTo("dense.0.weight");
    assertThat(json.at("/arrays/0/parameters").intValue()).isEqualTo(4704);
    assertThat(json.at("/arrays/0/worst_error").doubleValue()).isBetween(0.0, 1e-4);
    List<String> csv = Files.readAllLines(files().folder().resolve("gradients.csv"));
    assertThat(csv).hasSize(402);
    assertThat(csv.get(0)).isEqualTo("parameters,row,column,analytic,numerical,relative_error");
  }

  @ParameterizedTest
  @EnumSource(Bug.class)
  void aBrokenLayerFailsWithADiagnosis(Bug bug) {
    CommandOutcome outcome =
        gradcheck("--random", "--hidden", "6,5", "--break", "dense.1:" + bug.label());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.outWords()).contains("broken on purpose: dense.1:" + bug.label());
    assertThat(outcome.outLine("Look at"))
        .startsWith(bug == Bug.HANDED_DOWN ? "dense.0 first" : "dense.1 first");
    assertThat(outcome.outLine("failed:")).contains("dense.");
    assertThat(files().json("gradcheck.json").get("passed").booleanValue()).isFalse();
    assertThat(files().names()).contains("gradcheck.png");
  }

  @Test
  void helpExplainsEveryBug() {
    String help = CommandOutcome.of("gradcheck", "--help").out();
    for (Bug bug : Bug.values()) {
      assertThat(help.replaceAll("\\s+", " ")).contains(bug.label() + " " + bug.explanation());
    }
  }

  @Test
  void whyFloatCannotBeNearerIsSaid() {
    CommandOutcome outcome =
        gradcheck("--random", "--hidden", "none", "--samples", "50", "--precision", "float");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.outWords()).contains("rounded by about 6e−8 of itself");
  }

  @Test
  void leftOutKinksAreSaid() {
    CommandOutcome outcome =
        gradcheck("--random", "--hidden", "5", "--step", "0.3", "--tolerance", "1");

    assertThat(outcome.outWords()).containsPattern("[0-9,]+ parameters are left out: within ±h");
  }

  @Test
  void jsonOnStandardOutputIsThatOfTheFile() throws Exception {
    CommandOutcome outcome =
        gradcheck("--random", "--hidden", "none", "--samples", "20", "--loss", "mse", "--json");

    assertThat(outcome.out())
        .isEqualTo(Files.readString(files().folder().resolve("gradcheck.json")));
    JsonNode json = new JsonMapper().readTree(outcome.out());
    assertThat(json.get("loss").stringValue()).isEqualTo("mse");
    assertThat(json.get("data").isNull()).isTrue();
  }

  static List<Arguments> mistakes() {
    return List.of(
        Arguments.of("--loss hinge", "--loss: expected one of sparse_categorical_crossentropy,"),
        Arguments.of("--precision half", "--precision: expected one of double, float, got 'half'"),
        Arguments.of("--step 0", "--step: expected a number above 0, got '0'"),
        Arguments.of("--tolerance -1", "--tolerance: expected a number above 0, got '-1'"),
        Arguments.of("--samples 0", "--samples: expected a whole number of at least 1, got '0'"),
        Arguments.of("--hidden 0", "--hidden: expected units such as 128 or 256,128"),
        Arguments.of("--random --sample", "--random needs no data set: leave out --sample"),
        Arguments.of(
            "--break conv.1", "--break: expected a layer and perhaps a bug, such as dense.1"),
        Arguments.of(
            "--break dense.1:sing",
            "--break: expected one of sign, derivative, bias_sum, transposed, handed_down, mean, got"
                + " 'sing'; did you mean sign?"),
        Arguments.of("--break dense.7", "--break dense.7:sign: the layers are dense.0 to dense.2"),
        Arguments.of(
            "--hidden none --break dense.1", "--break dense.1:sign: the only layer is dense.0"),
        Arguments.of(
            "--batch 1 --break dense.1:mean",
            "--break dense.1:mean: a batch of one image shows no mistake in a sum over it"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void wrongUsageIsExplainedAndNothingWritten(String options, String message) {
    CommandOutcome outcome = gradcheck(options.split(" ", -1));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(message);
    assertThat(Files.exists(files().folder())).isFalse();
  }

  @Test
  void aNetworkGivenLayerByLayerIsCheckedOnSmallImages() throws Exception {
    Path model =
        Files.writeString(
            reports.resolve("small.yaml"),
            """
            layers:
              - Conv2D: {filters: 3, kernel_size: 3, padding: same, activation: relu}
              - BatchNormalization
              - MaxPooling2D: {pool_size: 2}
              - Dropout: {rate: 0.5}
              - Conv2D: {filters: 2, kernel_size: 3, activation: relu}
              - Flatten
              - Dense: {units: classes, activation: softmax}
            """);
    CommandOutcome outcome = gradcheck("--sample", "--model", model.toString(), "--samples", "20");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).as(outcome.out()).isZero();
    assertThat(outcome.outLine("Network"))
        .startsWith("small on 8 × 8 pixels, sparse_categorical_crossentropy · 4 images of");
    assertThat(outcome.out())
        .contains("The images are reduced to 8 × 8", "conv2d.0.weight", "batch_norm.1.gamma")
        .containsPattern("conv2d.0.bias +3 +0 ");
    JsonNode json = files().json("gradcheck.json");
    assertThat(json.get("image_side").intValue()).isEqualTo(8);
    assertThat(json.at("/network/model").asString()).isEqualTo("small");
    assertThat(json.get("passed").booleanValue()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "--hidden=4, --model lenet has its own layers: leave out --hidden",
    "--activation=tanh, --model lenet has its own activations: leave out --activation",
    "--break=dense.0:sign, --model lenet cannot be broken: bugs are for --hidden: leave out --break"
  })
  void optionsOfHiddenLayersAreRefusedBesideAModel(String option, String message) {
    CommandOutcome outcome = gradcheck("--random", "--model", "lenet", option);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(message);
    assertThat(reports.resolve("check")).doesNotExist();
  }
}
