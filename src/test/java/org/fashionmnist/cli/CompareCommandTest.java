package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.cli.option.OptionTypes;
import org.fashionmnist.experiment.comparison.ComparisonPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CompareCommandTest {

  private static final String[] SMALL = {
    "--sample", "--optimizers", "sgd,adam", "--hidden", "none", "--epochs", "5", "--budget", "5"
  };

  @TempDir Path reports;

  private String[] arguments(String name, String... more) {
    return Stream.of(
            Stream.of("compare", "--out", reports.toString(), "--name", name),
            Arrays.stream(SMALL),
            Stream.of("--seeds", "2"),
            Arrays.stream(more))
        .flatMap(part -> part)
        .toArray(String[]::new);
  }

  private CommandOutcome compare(String name, String... more) {
    return CommandOutcome.of(arguments(name, more));
  }

  @Test
  void withoutOptionsThePlanIsThatOfAJavaProgram() {
    CompareCommand compare = new CompareCommand();
    CommandLine command = new CommandLine(compare);
    OptionTypes.register(command);
    command.parseArgs();

    assertThat(compare.plan()).isEqualTo(ComparisonPlan.STANDARD);
  }

  @Test
  void everythingIsToldRecordedAndDrawn() {
    CommandOutcome outcome = compare("whole");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.outLines()).anyMatch(line -> line.matches(" +1  (SGD|Adam) .*"));
    assertThat(outcome.outLine("Report")).endsWith("index.html");
    RunFiles files = new RunFiles(reports.resolve("whole"));
    assertThat(files.names())
        .contains(
            "settings.json",
            "comparison.json",
            "comparison.csv",
            "comparison.md",
            "index.html",
            "test-accuracy.png",
            "validation-accuracy.png",
            "learning-rates.png")
        .noneMatch(name -> name.contains("arithmetic"));
    JsonNode comparison = files.json("comparison.json");
    assertThat(comparison.get("status").asString()).isEqualTo("completed");
    assertThat(comparison.get("test_looks").asInt()).isEqualTo(8);
    assertThat(comparison.get("command").asString())
        .isEqualTo(
            "./fashion compare --sample --optimizers sgd,adam --hidden none --epochs 5 --budget 5"
                + " --seeds 2");
  }

  @Test
  void reportDrawsItAgainToTheSameBytes() throws Exception {
    compare("whole");
    RunFiles files = new RunFiles(reports.resolve("whole"));
    byte[] page = files.bytes("index.html");
    byte[] picture = files.bytes("test-accuracy.png");
    Files.delete(reports.resolve("whole").resolve("index.html"));
    Files.writeString(reports.resolve("whole").resolve("test-accuracy.png"), "no picture");

    CommandOutcome outcome = CommandOutcome.of("report", reports.resolve("whole").toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(files.bytes("index.html")).isEqualTo(page);
    assertThat(files.bytes("test-accuracy.png")).isEqualTo(picture);
    assertThat(new String(page, StandardCharsets.UTF_8))
        .contains("2 optimizers on", "Trials of Adam", "What must not be concluded");
  }

  @Test
  void oneThatWasKilledGoesOnToTheSameFiles() throws Exception {
    compare("whole");
    Path trials = reports.resolve("killed").resolve("trials");
    try (ChildProgram program = ChildProgram.start(reports, List.of(), arguments("killed"))) {
      program.await(() -> count(trials) >= 3);
      program.kill();
    }
    assertThat(reports.resolve("killed").resolve("comparison.json")).doesNotExist();

    assertThat(compare("killed", "--resume").exitCode()).isZero();

    assertThat(timeless("killed")).isEqualTo(timeless("whole"));
    assertThat(csvWithoutSeconds("killed")).isEqualTo(csvWithoutSeconds("whole"));
  }

  private static int count(Path folder) {
    String[] names = folder.toFile().list();
    return names == null ? 0 : names.length;
  }

  private JsonNode timeless(String name) {
    JsonNode comparison = new RunFiles(reports.resolve(name)).json("comparison.json");
    dropSeconds(comparison);
    return comparison;
  }

  private static void dropSeconds(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(object.propertyNames().stream().filter(n -> n.contains("seconds")).toList());
    }
    node.forEach(CompareCommandTest::dropSeconds);
  }

  private List<String> csvWithoutSeconds(String name) throws Exception {
    List<String> lines = Files.readAllLines(reports.resolve(name).resolve("comparison.csv"));
    int column = Arrays.asList(lines.get(0).split(",", -1)).indexOf("seconds");
    return lines.stream()
        .map(
            line -> {
              List<String> cells = new ArrayList<>(Arrays.asList(line.split(",", -1)));
              cells.remove(column);
              return String.join(",", cells);
            })
        .toList();
  }

  @Test
  void aTimeLimitLeavesWhatIsThereAndSaysHowToGoOn() throws IOException {
    CommandOutcome outcome = compare("limited", "--time-limit", "0.001s");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("INCOMPLETE").contains("--resume");
    RunFiles files = new RunFiles(reports.resolve("limited"));
    assertThat(files.json("comparison.json").get("status").asString()).isEqualTo("incomplete");
    String page = new String(files.bytes("index.html"), StandardCharsets.UTF_8);
    assertThat(page).contains("Rank</");
    assertThat(page).as("nothing was tested").doesNotContainPattern("</a></t[hd]>\\s*<td[^>]*>1<");
  }

  @Test
  void otherSettingsCannotGoOn() {
    compare("begun", "--time-limit", "0.001s");

    CommandOutcome outcome = compare("begun", "--resume", "--seed", "7");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("settings.json").contains("tuning_seed");
  }

  @Test
  void anEarlierComparisonIsNotOverwritten() {
    compare("begun", "--time-limit", "0.001s");

    assertThat(compare("begun").exitCode()).isEqualTo(1);
  }

  @Test
  void whatCannotBeComparedIsSaid() {
    CommandOutcome outcome = CommandOutcome.of("compare", "--sample", "--optimizers", "lbfgs,adam");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("lbfgs takes all images in one step");
  }

  @Test
  void goingOnNeedsAFolder() {
    assertThat(CommandOutcome.of("compare", "--sample", "--resume").err())
        .contains("--resume needs --name");
    assertThat(compare("nowhere", "--resume").err()).contains("no such folder");
  }
}
