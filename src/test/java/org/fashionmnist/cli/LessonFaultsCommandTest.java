package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fashionmnist.lesson.faults.Fault;
import org.fashionmnist.result.lesson.FaultsRecord;
import org.fashionmnist.storage.Json;
import org.fashionmnist.storage.lesson.LessonFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class LessonFaultsCommandTest {

  @TempDir Path reports;

  private CommandOutcome faults(String name, String... options) {
    Stream<String> fixed =
        Stream.of("lesson", "faults", "--sample", "--out", reports.toString(), "--name", name);
    return CommandOutcome.of(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
  }

  private RunFiles files(String name) {
    return new RunFiles(reports.resolve(name));
  }

  private String text(String run, String file) throws Exception {
    return new String(files(run).bytes(file), StandardCharsets.UTF_8);
  }

  @Test
  void theSameCommandTwiceGivesTheSameBytesButForSeconds() throws Exception {
    for (String name : List.of("one", "two")) {
      CommandOutcome outcome = faults(name, "--only", "zero-weights,not-shuffled");

      assertThat(outcome.err()).isEmpty();
      assertThat(outcome.exitCode()).isZero();
      assertThat(outcome.outLines()).hasSize(3);
      assertThat(outcome.outLine("zero-weights"))
          .matches("[0-9.]+ % → +[0-9.]+ % +All weights start at zero");
      assertThat(outcome.outLine("Page")).endsWith("index.html");
    }

    assertThat(files("one").names())
        .containsExactly(
            "faults.json",
            "index.html",
            "not-shuffled-matrix.png",
            "not-shuffled.png",
            "zero-weights-weights.png",
            "zero-weights.png");
    for (String name : files("one").names()) {
      if (!name.equals("faults.json")) {
        assertThat(files("one").bytes(name)).as(name).isEqualTo(files("two").bytes(name));
      }
    }
    assertThat(withoutSeconds("one")).isEqualTo(withoutSeconds("two"));
    assertThat(text("one", "index.html"))
        .contains("What you see", "What to do", "./fashion lesson faults --sample --only");
    assertThat(
            Json.read(reports.resolve("one").resolve(LessonFiles.FAULTS), FaultsRecord.class)
                .faults())
        .extracting("name")
        .containsExactly("zero-weights", "not-shuffled");
  }

  private String withoutSeconds(String run) throws Exception {
    return text(run, "faults.json").replaceAll("\"seconds\": [^\\n]*", "");
  }

  @Test
  void theQuestionSheetTellsNothingAndTheAnswersAll() throws Exception {
    CommandOutcome outcome = faults("quiz", "--quiz");

    assertThat(outcome.exitCode()).isZero();
    String sheet = text("quiz", "index.html").toLowerCase(Locale.ROOT);
    String shown = outcome.out().toLowerCase(Locale.ROOT) + files("quiz").names();
    for (Fault fault : Fault.values()) {
      assertThat(sheet).doesNotContain(fault.label(), fault.title().toLowerCase(Locale.ROOT));
      assertThat(shown).doesNotContain(fault.label());
    }
    String words =
        Pattern.compile("<style>.*?</style>", Pattern.DOTALL).matcher(sheet).replaceAll("");
    assertThat(words)
        .doesNotContain(
            "broken", "mended", "learning rate", "shuffle", "sorted", "zero", "shifted", "normaliz")
        .doesNotContain("./fashion")
        .contains("run a", "run g", "<textarea");
    String answers = text("quiz", "answers.html");
    JsonNode faults = files("quiz").json("answers.json").get("faults");
    assertThat(faults).hasSize(7);
    for (JsonNode fault : faults) {
      assertThat(answers)
          .contains(fault.get("quiz_name").stringValue() + ": " + fault.get("title").stringValue());
    }
    assertThat(files("quiz").names())
        .contains("run-a.png", "run-g.png")
        .doesNotContain("faults.json");
  }

  static List<Arguments> mistakes() {
    return List.of(
        Arguments.of(
            "--only zero-weight",
            "--only: expected one of rate-too-high, rate-too-low, not-normalized, not-shuffled,"
                + " zero-weights, shifted-labels, tuned-on-test, got 'zero-weight'; did you mean"
                + " zero-weights?"),
        Arguments.of("--seed x", "--seed: expected a whole number such as 1, of at most 18 digits"),
        Arguments.of("--data there", "--sample comes with the program"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aWrongOptionIsAnErrorInOneLine(String options, String expected) {
    CommandOutcome outcome = faults("wrong", options.split(" ", -1));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errLines()).hasSize(1);
    assertThat(outcome.err()).contains(expected);
    assertThat(reports.resolve("wrong")).doesNotExist();
  }

  @Test
  void aFolderThatExistsIsKept() {
    faults("taken", "--only", "rate-too-low");

    CommandOutcome again = faults("taken", "--only", "rate-too-low");

    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("taken already exists and is kept");
  }
}
