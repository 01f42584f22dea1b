package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.cli.terminal.LineGlyphs;
import org.fashionmnist.cli.text.ConvolutionNarrator;
import org.fashionmnist.lesson.convolution.ConvolutionShape;
import org.fashionmnist.lesson.convolution.ConvolutionTraining;
import org.fashionmnist.lesson.convolution.LessonFilter;
import org.fashionmnist.lesson.convolution.LessonPicture;
import org.fashionmnist.lesson.convolution.Padding;
import org.fashionmnist.result.lesson.ConvolutionRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class LessonConvolutionCommandTest {

  private static final String EDGE = "--input 0,0,1,1,0,0,1,1,0,0,1,1,0,0,1,1 --target 1";

  @TempDir Path reports;

  private CommandOutcome lesson(String options) {
    List<String> all = new ArrayList<>(List.of("lesson", "convolution", "--name", "run"));
    all.addAll(List.of("--out", reports.toString()));
    if (!options.isEmpty()) {
      all.addAll(List.of(options.split(" ", -1)));
    }
    return CommandOutcome.of(all.toArray(String[]::new));
  }

  private RunFiles files() {
    return new RunFiles(reports.resolve("run"));
  }

  @Test
  void anEdgeIsToldWithEveryNumber() throws IOException {
    CommandOutcome outcome = lesson(EDGE + " --steps 2");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.outLines())
        .contains(
            "  image x   filter w     target t",
            "  0 0 1 1   −0.3 0 0.3   1",
            "      = (−0.3)·0 + 0·0     + 0.3·1   + (−0.3)·0 + 0·0     + 0.3·1   + (−0.3)·0",
            "        + w₃₂·x₃₂ + w₃₃·x₃₃ + b",
            "      = 0.9",
            "  ∂L/∂w₁₃ = δ₁₁·x₁₃ = (−0.2)·1 = −0.2")
        .contains("  a₂₂ = max(0, z₂₂) = max(0, 0.9) = 0.9");
  }

  @Test
  void numbersAreRecordedAndDrawn() throws IOException {
    assertThat(lesson("--steps 3").exitCode()).isZero();

    assertThat(files().names())
        .containsExactly(
            "convolution.json",
            "convolution.png",
            "index.html",
            "loss.png",
            "shared-weights.png",
            "shift.png");
    JsonNode lesson = files().json("convolution.json");
    assertThat(lesson.get("command").asString())
        .isEqualTo("./fashion lesson convolution --steps 3");
    assertThat(lesson.at("/settings").propertyNames())
        .containsExactly(
            "picture",
            "image",
            "filter",
            "seed",
            "stride",
            "padding",
            "pool",
            "learning_rate",
            "target",
            "target_given",
            "sizes");
    assertThat(lesson.at("/settings/image/3").toString()).isEqualTo("[1.0,0.3,0.0,1.0,1.0,0.9]");
    assertThat(lesson.at("/settings/sizes/dense_parameters").asInt()).isEqualTo(592);
    assertThat(lesson.get("steps")).hasSize(3);
    assertThat(lesson.at("/steps/0").propertyNames())
        .containsExactly(
            "iteration",
            "weights",
            "bias",
            "sums",
            "activations",
            "pooled",
            "winners",
            "loss",
            "pooled_gradient",
            "delta",
            "weight_gradient",
            "bias_gradient",
            "image_gradient",
            "new_weights",
            "new_bias",
            "pooled_after",
            "loss_after");
    assertThat(lesson.at("/steps/0/winners/0").toString()).isEqualTo("{\"row\":2,\"column\":2}");
    assertThat(lesson.at("/steps/0/loss").asDouble()).isCloseTo(0.1313, within(1e-6));
    assertThat(lesson.at("/shift/moved_count").asInt()).isEqualTo(12);
  }

  @Test
  void lossVisiblyFallsByDefault() {
    assertThat(lesson("").exitCode()).isZero();

    JsonNode steps = files().json("convolution.json").get("steps");
    assertThat(steps).hasSize(10);
    assertThat(steps.at("/9/loss_after").asDouble()).isLessThan(steps.at("/0/loss").asDouble() / 5);
  }

  @Test
  void laterIterationsAreShortUnlessAskedFor() {
    assertThat(lesson(EDGE + " --steps 4").outLines())
        .filteredOn(line -> line.startsWith("Iteration "))
        .containsExactly("Iteration 1 of 4");
    assertThat(
            CommandOutcome.of(
                    "lesson",
                    "convolution",
                    "--steps",
                    "4",
                    "--all-steps",
                    "--out",
                    reports.toString())
                .outLines())
        .filteredOn(line -> line.startsWith("Iteration "))
        .hasSize(4);
  }

  /** The width of lines is checked by {@link CommandOutcome}. */
  @Test
  void theLargestImageFitsTerminalAndPage() {
    String numbers = "0.12,0.34,0.56,0.78,0.9,0.11,0.13,0.17,".repeat(8).replaceAll(",$", "");

    CommandOutcome outcome =
        lesson("--padding same --pool 1 --filter random --steps 30 --lr 0.01 --input " + numbers);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("48 of the 56 sums");
    assertThat(files().folder().resolve("index.html"))
        .content()
        .containsPattern("goes through the first \\d+ of 30 iterations")
        .hasSizeLessThan(3_000_000);
  }

  @ParameterizedTest
  @EnumSource(LessonFilter.class)
  void terminalWithoutUnicodeGetsAscii(LessonFilter filter) {
    ConvolutionTraining training =
        new ConvolutionTraining(
            new ConvolutionShape(4, 1, Padding.SAME, 2),
            LessonPicture.of(Stream.iterate(0f, f -> f + 0.05f).limit(16).toList()),
            filter,
            1,
            Optional.empty(),
            Optional.empty(),
            0.01);
    ConvolutionRecord.Shift shift = training.shift();
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new ConvolutionNarrator(out, out, LineGlyphs.ASCII, 1)
        .recorded(
            new ConvolutionRecord("a test", "1", training.settings(), training.run(2), shift));

    assertThat(text.toString().chars()).allMatch(c -> c < 128);
    assertThat(text.toString()).contains("dL/dw11 = delta", "w33 <- w33 - eta * dL/dw33");
  }

  static Stream<Arguments> mistakes() {
    String three = "expected a whole number from 1 to 3, got ";
    return Stream.of(
        Arguments.of("--stride 0", "--stride: " + three + "'0'"),
        Arguments.of("--pool 4", "--pool: " + three + "'4'"),
        Arguments.of("--steps 51", "--steps: expected a whole number from 1 to 50, got '51'"),
        Arguments.of(
            "--padding full",
            "--padding: expected one of valid, same, got 'full'; did you mean valid?"),
        Arguments.of(
            "--filter vertikal",
            "--filter: expected one of vertical, horizontal, diagonal, blur, sharpen, random, got"
                + " 'vertikal'; did you mean vertical?"),
        Arguments.of("--image 1000", "--image: expected a whole number from 0 to 999, got '1000'"),
        Arguments.of(
            "--at 7,23",
            "--at: expected a row and a column, each from 0 to 22, for example 7,12, got '7,23'"),
        Arguments.of(
            "--at 7",
            "--at: expected a row and a column, each from 0 to 22, for example 7,12, got '7'"),
        Arguments.of(
            "--input 1,2,3,4",
            "--input: expected 9, 16, 25, 36, 49 or 64 numbers, the rows of a square, got 4"),
        Arguments.of(
            EDGE + " --image 3", "--input brings its own image: leave out --image, or --input"),
        Arguments.of(
            EDGE + " --at 1,1", "--input brings its own image: leave out --at, or --input"),
        Arguments.of(
            "--weights 1,2,3",
            "--weights: expected 10 numbers, got 3; nine weights, row by row, and the bias"),
        Arguments.of(
            "--filter blur --weights 1,1,1,1,1,1,1,1,1,0",
            "--weights are all that a filter has: leave out --filter, or --weights"),
        Arguments.of(
            "--target 1,0", "--target: expected 4 numbers, got 2; the pooled map is 2 × 2"),
        Arguments.of(
            "--stride 2 --pool 3",
            "--pool: the map is 2 × 2, so pools of 3 × 3 leave nothing; use --pool 2 or --padding"
                + " same"),
        Arguments.of(
            "--stride 3 --padding same --pool 3",
            "--pool: the map is 2 × 2, so pools of 3 × 3 leave nothing; use --pool 2 or a smaller"
                + " --stride"),
        Arguments.of(
            "--seed 2", "--seed draws the weights of --filter random: add that, or leave it out"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void wrongUsageIsExplainedAndNothingWritten(String options, String message) {
    CommandOutcome outcome = lesson(options);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errLines())
        .containsExactly("fashion: " + message + " (see fashion lesson convolution --help)");
    assertThat(Files.exists(files().folder())).isFalse();
  }

  @Test
  void weightsThatRunAwayAreAFailureThatWritesNothing() {
    CommandOutcome outcome = lesson(EDGE + " --weights 1,1,1,1,1,1,1,1,1,1e38 --lr 1000");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines()).hasSize(1);
    assertThat(outcome.err())
        .contains("left the range of float32 numbers")
        .contains("try an --lr below 1000 or smaller numbers");
    assertThat(Files.exists(files().folder())).isFalse();
  }

  @Test
  void folderThatExistsIsKept() throws IOException {
    assertThat(lesson(EDGE).exitCode()).isZero();
    byte[] before = files().bytes("index.html");

    CommandOutcome second = lesson("");

    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.err()).contains("already exists and is kept");
    assertThat(files().bytes("index.html")).isEqualTo(before);
  }
}
