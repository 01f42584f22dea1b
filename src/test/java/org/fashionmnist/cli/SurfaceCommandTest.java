package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SurfaceCommandTest {

  @TempDir Path reports;

  private CommandOutcome surface(String... options) {
    Stream<String> fixed = Stream.of("surface", "--out", reports.toString(), "--name", "race");
    return CommandOutcome.of(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
  }

  private RunFiles files() {
    return new RunFiles(reports.resolve("race"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"beale", "rosenbrock", "ravine"})
  void aRaceIsToldRecordedAndDrawn(String name) throws Exception {
    CommandOutcome outcome = surface("--surface", name, "--steps", "30");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.outLine("Surface")).startsWith(name);
    assertThat(outcome.outLines())
        .filteredOn(line -> line.matches("(SGD|Momentum|Nesterov|Adam|L-BFGS) .*"))
        .hasSize(5);
    assertThat(outcome.outLines()).allSatisfy(line -> assertThat(line.length()).isLessThan(90));
    assertThat(files().names()).containsExactly("index.html", "surface.json", "surface.png");
    assertThat(outcome.outLine("Report")).isEqualTo(files().folder() + "");
    JsonNode race = files().json("surface.json");
    assertThat(race.get("surface").stringValue()).isEqualTo(name);
    assertThat(race.get("most_steps").intValue()).isEqualTo(30);
    JsonNode sgd = race.at("/paths/0");
    assertThat(sgd.get("optimizer").stringValue()).isEqualTo("sgd");
    assertThat(sgd.get("points")).hasSize(31);
    assertThat(sgd.at("/points/0/x").doubleValue()).isNotZero();
    assertThat(sgd.get("evaluations").intValue()).isEqualTo(30);
  }

  @Test
  void onlyTheNamedOptimizersRaceInTheirOrderAtTheirRates() {
    CommandOutcome outcome =
        surface("--optimizers", "lbfgs,sgd", "--lr", "sgd=0.0001,lbfgs=0.5", "--steps", "3");

    assertThat(outcome.exitCode()).isZero();
    JsonNode paths = files().json("surface.json").get("paths");
    assertThat(paths).hasSize(2);
    assertThat(paths.at("/0/optimizer").stringValue()).isEqualTo("lbfgs");
    assertThat(paths.at("/0/learning_rate").doubleValue()).isEqualTo(0.5);
    assertThat(paths.at("/1/learning_rate").doubleValue()).isEqualTo(0.0001);
    assertThat(outcome.outLine("SGD")).startsWith("0.0001 ").contains("not reached");
  }

  @Test
  void leavingTheMapIsSaid() {
    CommandOutcome outcome = surface("--optimizers", "sgd", "--lr", "sgd=1");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.outLine("SGD")).endsWith(", left the map");
    assertThat(files().json("surface.json").at("/paths/0/left_the_map").booleanValue()).isTrue();
  }

  static List<Arguments> mistakes() {
    return List.of(
        Arguments.of(
            "--surface hill",
            "--surface: expected one of beale, rosenbrock, ravine, got 'hill'; did you mean beale?"),
        Arguments.of(
            "--optimizers sgd,adan",
            "--optimizers: expected one of sgd, momentum, nesterov, adam, lbfgs, got 'adan'; did you mean"
                + " adam?"),
        Arguments.of("--lr 0.1", "--lr: expected a name and a rate such as sgd=0.01, got '0.1'"),
        Arguments.of("--lr sgd=fast", "--lr: expected a number above 0, got 'fast'"),
        Arguments.of("--steps 0", "--steps: expected a whole number of at least 1, got '0'"),
        Arguments.of(
            "--optimizers sgd --lr adam=0.1",
            "--lr sets a rate of adam, which does not take part: add it to --optimizers"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void wrongUsageIsExplainedAndNothingWritten(String options, String message) {
    CommandOutcome outcome = surface(options.split(" "));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(message);
    assertThat(Files.exists(files().folder())).isFalse();
  }

  @Test
  void unknownFormatIsAUsageErrorThatNamesTheThree() {
    CommandOutcome outcome = CommandOutcome.of("surface", "--format", "svg,gif");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("--format", "png, svg or pdf", "'gif'");
  }
}
