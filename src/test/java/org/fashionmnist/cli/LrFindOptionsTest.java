package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;

/** Every option of a range test changes its losses and its record, or is refused. */
class LrFindOptionsTest {

  private static final List<String> CHANGES =
      List.of(
          "--hidden 5",
          "--hidden none",
          "--activation tanh",
          "--initializer he_normal",
          "--optimizer sgd",
          "--batch 7",
          "--from 1e-3",
          "--to 1",
          "--steps 9",
          "--seed 2");

  /** Where data come from, what computes and what is written changes no loss. */
  private static final Set<String> WITHOUT_EFFECT_ON_LOSSES =
      Set.of(
          "--data",
          "--dataset",
          "--classes",
          "--mirror",
          "--sample",
          "--threads",
          "--out",
          "--name",
          "--theme",
          "--scale",
          "--format",
          "--help");

  private static final Map<String, String> SMALL = Map.of("--hidden", "4", "--steps", "8");

  @TempDir static Path reports;
  private static String data;
  private static JsonNode standard;

  @BeforeAll
  static void standard() throws IOException {
    data = ToyDataset.write(reports.resolve("toy")).toString();
    standard = record("standard");
  }

  private static CommandOutcome find(String name, String... options) {
    List<String> args = new ArrayList<>(List.of("lr-find", "--data", data));
    args.addAll(List.of("--out", reports.toString(), "--name", name, "--scale", "1"));
    args.addAll(List.of(options));
    SMALL.forEach(
        (option, value) -> {
          if (!args.contains(option)) {
            args.addAll(List.of(option, value));
          }
        });
    return CommandOutcome.of(args.toArray(String[]::new));
  }

  private static JsonNode record(String name, String... options) {
    CommandOutcome outcome = find(name, options);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return new RunFiles(reports.resolve(name)).json("learning-rate-test.json");
  }

  @ParameterizedTest
  @EnumSource(names = "LBFGS", mode = EnumSource.Mode.EXCLUDE)
  void everyOptimizerIsRecordedAndGoesItsOwnWay(OptimizerKind kind) {
    JsonNode record = record("of-" + kind.label(), "--optimizer", kind.label());

    assertThat(record.get("optimizer").asString()).isEqualTo(kind.label());
    assertThat(record.at("/test/points").equals(standard.at("/test/points")))
        .isEqualTo(kind == OptimizerKind.ADAM);
  }

  @Test
  void lbfgsIsRefused() {
    CommandOutcome outcome = find("lbfgs", "--optimizer", "lbfgs");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(reports.resolve("lbfgs")).doesNotExist();
  }

  @ParameterizedTest
  @FieldSource("CHANGES")
  void everyOptionChangesLossesAndRecord(String change) {
    JsonNode record = record(change.replaceAll("\\W+", ""), change.split(" ", -1));

    assertThat(record.at("/test/points")).isNotEqualTo(standard.at("/test/points"));
    assertThat(record.get("command").asString()).contains(change);
  }

  @Test
  void noOptionIsForgotten() {
    Set<String> known = new HashSet<>(WITHOUT_EFFECT_ON_LOSSES);
    CHANGES.forEach(change -> known.add(change.split(" ", -1)[0]));
    known.add("--model"); // takes the place of --hidden: LayeredModelCommandsTest
    Map<String, OptionSpec> options =
        new CommandLine(new LrFindCommand()).getCommandSpec().optionsMap();

    assertThat(known)
        .containsAll(options.keySet().stream().filter(o -> o.startsWith("--")).toList());
  }
}
