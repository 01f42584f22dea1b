package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fashionmnist.cli.terminal.AsciiFormula;
import org.fashionmnist.cli.terminal.LineGlyphs;
import org.fashionmnist.cli.text.BackpropNarrator;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.lesson.backprop.LessonNetwork;
import org.fashionmnist.lesson.backprop.LessonTraining;
import org.fashionmnist.lesson.backprop.PlainNetwork;
import org.fashionmnist.result.lesson.BackpropRecord;
import org.fashionmnist.result.lesson.BackpropStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class LessonBackpropCommandTest {

  /** Two inputs, two hidden units, two outputs, with round weights. */
  private static final List<String> EXAMPLE =
      List.of(
          "--input",
          "0.05,0.1",
          "--target",
          "0.01,0.99",
          "--lr",
          "0.5",
          "--steps",
          "3",
          "--weights",
          "0.15,0.2,0.35,0.25,0.3,0.35,0.4,0.45,0.6,0.5,0.55,0.6");

  private static final PlainNetwork PLAIN =
      new PlainNetwork(
          2,
          Activation.SIGMOID,
          Activation.SIGMOID,
          List.of(0.05, 0.1),
          List.of(0.01, 0.99),
          List.of(0.15, 0.2, 0.35, 0.25, 0.3, 0.35, 0.4, 0.45, 0.6, 0.5, 0.55, 0.6));

  @TempDir Path reports;

  private CommandOutcome lesson(List<String> options) {
    List<String> all = new ArrayList<>(List.of("lesson", "backprop", "--name", "run"));
    all.addAll(List.of("--out", reports.toString()));
    all.addAll(options);
    return CommandOutcome.of(all.toArray(String[]::new));
  }

  private RunFiles files() {
    return new RunFiles(reports.resolve("run"));
  }

  @Test
  void exampleIsToldInFull() throws IOException {
    CommandOutcome outcome = lesson(EXAMPLE);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err()).isEmpty();
    String page = reports.resolve("run").resolve("index.html").toString();
    try (InputStream expected = getClass().getResourceAsStream("lesson-backprop.txt")) {
      assertThat(outcome.out().replace(page, "index.html").replace(System.lineSeparator(), "\n"))
          .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertThat(files().names()).containsExactly("index.html", "loss.png", "steps.json");
  }

  @Test
  void everyNumberOfTheTextIsThatOfAnIndependentComputation() {
    CommandOutcome outcome = lesson(EXAMPLE);
    Map<String, Double> expected = PLAIN.quantities();
    PlainNetwork after = PLAIN.after(0.5);
    for (int i = 0; i < after.names().size(); i++) {
      expected.put(after.names().get(i), after.weights().get(i));
    }

    Set<String> told = new HashSet<>();
    Pattern equation = Pattern.compile("  (\\S+) +[=←] .* = +([−0-9.e]+)");
    for (String line : outcome.out().replaceAll("\\R +=", " =").lines().toList()) {
      Matcher matcher = equation.matcher(line);
      if (matcher.matches()) {
        String name = AsciiFormula.of(matcher.group(1)).replaceAll("d(?=L|[hyzwb]\\d)", "∂");
        name = name.replace("delta", "δ");
        assertThat(Double.parseDouble(matcher.group(2).replace('−', '-')))
            .as(line)
            .isCloseTo(expected.get(name), within(1e-6));
        told.add(name);
      }
    }
    assertThat(told).isEqualTo(expected.keySet());
    assertThat(outcome.out()).contains("= " + "%.6f".formatted(after.loss()));
  }

  @Test
  void numbersAreRecorded() {
    lesson(EXAMPLE);

    JsonNode lesson = files().json("steps.json");
    assertThat(lesson.get("command").asString())
        .startsWith("./fashion lesson backprop --input 0.05,0.1 --target 0.01,0.99");
    assertThat(lesson.at("/settings/sizes").toString()).isEqualTo("[2,2,2]");
    assertThat(lesson.at("/settings/weights_given").asBoolean()).isTrue();
    assertThat(lesson.get("steps")).hasSize(3);
    JsonNode hidden = lesson.at("/steps/0/hidden/0");
    assertThat(hidden.propertyNames())
        .containsExactly(
            "number", "name", "sum", "output", "output_gradient", "slope", "delta", "edges");
    assertThat(hidden.get("sum").asDouble()).isCloseTo(0.3775, within(1e-7));
    assertThat(hidden.at("/edges/0").propertyNames())
        .containsExactly("name", "source", "input", "weight", "gradient", "new_weight");
    assertThat(hidden.at("/edges/0/weight").toString()).isEqualTo("0.15");
    assertThat(lesson.at("/steps/0/loss").asDouble()).isCloseTo(PLAIN.loss(), within(1e-7));
    assertThat(lesson.at("/steps/2/loss_after").asDouble())
        .isCloseTo(PLAIN.after(0.5).after(0.5).after(0.5).loss(), within(1e-6));
  }

  @Test
  void laterIterationsAreShortUnlessAskedFor() {
    List<String> brief = lesson(List.of("--steps", "4")).outLines();
    List<String> full =
        CommandOutcome.of(
                "lesson", "backprop", "--steps", "4", "--all-steps", "--out", reports + "/all")
            .outLines();

    assertThat(brief).filteredOn(line -> line.startsWith("Iteration ")).hasSize(1);
    assertThat(full)
        .filteredOn(line -> line.startsWith("Iteration "))
        .containsExactly(
            "Iteration 1 of 4", "Iteration 2 of 4", "Iteration 3 of 4", "Iteration 4 of 4");
    assertThat(brief).filteredOn(line -> line.matches(" +[1-4]( +[0-9.]+){3}")).hasSize(4);
  }

  @Test
  void lossVisiblyFallsByDefault() {
    assertThat(lesson(List.of()).exitCode()).isZero();

    JsonNode steps = files().json("steps.json").get("steps");
    assertThat(steps).hasSize(10);
    assertThat(steps.at("/9/loss_after").asDouble())
        .isLessThan(steps.at("/0/loss").asDouble() / 10);
  }

  @Test
  void linesAreNarrowForTheLargestNetwork() {
    List<String> options = List.of("--hidden", "4", "--input", "0.1,-0.2,0.3,-0.4");

    assertThat(lesson(options).outLines())
        .filteredOn(line -> !line.startsWith("Page"))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void terminalWithoutUnicodeGetsAscii(Activation activation) {
    LessonTraining training =
        new LessonTraining(
            new LessonNetwork(2, 2, 1, activation, activation),
            List.of(0.5f, -0.25f),
            List.of(0.8f),
            0.1,
            1,
            Optional.empty(),
            Kernels.get());
    List<BackpropStep> steps = training.run(2);
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new BackpropNarrator(out, out, LineGlyphs.ASCII, 1)
        .recorded(new BackpropRecord("a test", "1", training.settings(), steps));

    assertThat(text.toString().chars()).allMatch(c -> c < 128);
    assertThat(text.toString())
        .contains("delta1 ", "<-")
        .containsPattern("dL/dw13 = dL/dy +\\* dy/dz3 +\\* dz3/dw13");
  }

  static Stream<Arguments> mistakes() {
    String units = "expected a whole number from 1 to 4, got ";
    return Stream.of(
        Arguments.of("--hidden 5", "--hidden: " + units + "'5'"),
        Arguments.of("--hidden 2,3", "--hidden: " + units + "'2,3'"),
        Arguments.of("--steps 1001", "--steps: expected a whole number from 1 to 1000, got '1001'"),
        Arguments.of("--lr 0", "--lr: expected a number above 0, got '0'"),
        Arguments.of(
            "--activation sigmod",
            "--activation: expected one of identity, sigmoid, tanh, relu, leaky_relu, got 'sigmod';"
                + " did you mean sigmoid?"),
        Arguments.of(
            "--input 0.5,x", "--input: expected numbers such as 0.5 or 0.5,-0.25, got 'x'"),
        Arguments.of(
            "--target 1e99", "--target: expected numbers such as 0.5 or 0.5,-0.25, got '1e99'"),
        Arguments.of("--input 1,2,3,4,5", "--input: expected 1 to 4 numbers, got 5"),
        Arguments.of(
            "--weights 1,2,3",
            "--weights: a 2-2-1 network takes 9 numbers, got 3; unit by unit, the weights of its"
                + " inputs and then its bias"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void wrongUsageIsExplainedAndNothingWritten(String options, String message) {
    CommandOutcome outcome = lesson(List.of(options.split(" ", -1)));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errLines())
        .containsExactly("fashion: " + message + " (see fashion lesson backprop --help)");
    assertThat(Files.exists(files().folder())).isFalse();
  }

  @Test
  void weightsThatRunAwayAreAFailureThatWritesNothing() {
    CommandOutcome outcome =
        lesson(
            List.of(
                "--output-activation",
                "identity",
                "--activation",
                "identity",
                "--lr",
                "1000",
                "--steps",
                "50"));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errLines()).hasSize(1);
    assertThat(outcome.err())
        .contains("left the range of float32 numbers")
        .contains("try an --lr below 1000");
    assertThat(Files.exists(files().folder())).isFalse();
  }

  @Test
  void folderThatExistsIsKept() throws IOException {
    assertThat(lesson(EXAMPLE).exitCode()).isZero();
    byte[] before = files().bytes("index.html");

    CommandOutcome second = lesson(List.of());

    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.err()).contains("already exists and is kept");
    assertThat(files().bytes("index.html")).isEqualTo(before);
  }
}
