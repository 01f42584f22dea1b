package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.page.HtmlCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class LessonBatchSizeCommandTest {

  @TempDir Path reports;

  private CommandOutcome lesson(String... options) {
    Stream<String> fixed =
        Stream.of("lesson", "batch-size", "--out", reports.toString(), "--name", "lesson");
    return CommandOutcome.of(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
  }

  @Test
  void theLessonIsToldRecordedDrawnAndExplained() throws Exception {
    CommandOutcome outcome = lesson("--sample", "--epochs", "5", "--image-epochs", "1");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    RunFiles files = new RunFiles(reports.resolve("lesson"));
    assertThat(files.names())
        .containsExactly(
            "batch-size.json",
            "batch-sizes-on-images.png",
            "batch-sizes.png",
            "index.html",
            "optimizers.png");
    assertThat(outcome.outLines()).allSatisfy(line -> assertThat(line.length()).isLessThan(130));
    assertThat(outcome.outLine("Momentum")).startsWith("5 ");
    assertThat(outcome.outLine("L-BFGS")).isNotEmpty();
    Path page = files.folder().resolve("index.html");
    assertThat(outcome.outLine("Lesson")).isEqualTo(page + "");
    String html = Files.readString(page);
    assertThat(html)
        .contains("./fashion lesson batch-size --sample --epochs 5 --image-epochs 1")
        .contains("id=\"one-sample\"", "Why it never settles at a fixed rate", "Why L-BFGS.");
    assertThat(html.split("<svg", -1)).as("every picture is a drawing").hasSize(4);
    assertThat(html).doesNotContain("data:image/png");
    assertThat(HtmlCheck.errors(page)).isEmpty();
  }

  @Test
  void optionsChooseBatchesOptimizersAndRates() throws IOException {
    CommandOutcome outcome =
        lesson(
            "--sample",
            "--epochs",
            "2",
            "--image-epochs",
            "1",
            "--batches",
            "full,64,500",
            "--optimizers",
            "adam,sgd",
            "--lr",
            "0.05,adam=0.2",
            "--seed",
            "7");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    JsonNode record = new RunFiles(reports.resolve("lesson")).json("batch-size.json");
    assertThat(record.get("seed").longValue()).isEqualTo(7);
    assertThat(record.get("batches")).hasSize(2);
    assertThat(record.at("/batches/0/batch_size").intValue()).isEqualTo(64);
    assertThat(record.at("/batches/0/learning_rate").doubleValue()).isEqualTo(0.05);
    assertThat(record.at("/batches/1/name").stringValue()).isEqualTo("full batch");
    assertThat(record.at("/optimizers/0/optimizer").stringValue()).isEqualTo("adam");
    assertThat(record.at("/optimizers/0/learning_rate").doubleValue()).isEqualTo(0.2);
    assertThat(record.at("/optimizers/1/learning_rate").doubleValue()).isEqualTo(0.1);
    assertThat(record.at("/images/courses")).hasSize(3);
  }

  @Test
  void aRunawayIsToldAndDrawnNevertheless() {
    CommandOutcome outcome =
        lesson("--sample", "--image-epochs", "1", "--batches", "full", "--lr", "3");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.outLine("full batch ")).contains("ran away");
  }

  static List<Arguments> mistakes() {
    return List.of(
        Arguments.of(
            "--batches 1,some",
            "--batches: expected a whole number of at least 1, or full, got 'some'"),
        Arguments.of(
            "--batches 0", "--batches: expected a whole number of at least 1, or full, got '0'"),
        Arguments.of(
            "--optimizers sgd,adan",
            "--optimizers: expected one of sgd, momentum, rmsprop, adam, lbfgs, got 'adan'; did you"
                + " mean adam?"),
        Arguments.of("--lr fast", "--lr: expected a number above 0, got 'fast'"),
        Arguments.of("--lr adam=-1", "--lr: expected a number above 0, got '-1'"),
        Arguments.of(
            "--optimizers sgd --lr adam=0.1",
            "--lr sets a rate of adam, which does not take part: add it to --optimizers"),
        Arguments.of("--epochs 0", "--epochs: expected a whole number of at least 1, got '0'"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void wrongUsageIsExplainedAndNothingWritten(String options, String message) {
    CommandOutcome outcome = lesson(options.split(" ", -1));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo("fashion: %s (see fashion lesson batch-size --help)%n".formatted(message));
    assertThat(reports).isEmptyDirectory();
  }

  @Test
  void anEarlierLessonIsKept() throws IOException {
    Files.createDirectory(reports.resolve("lesson"));
    Path earlier = Files.createFile(reports.resolve("lesson/page.html"));

    CommandOutcome outcome = lesson("--sample");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("already exists and is kept");
    assertThat(earlier).isEmptyFile();
  }
}
