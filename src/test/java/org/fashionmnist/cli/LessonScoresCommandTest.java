package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class LessonScoresCommandTest {

  @TempDir Path reports;

  private CommandOutcome scores(String name, String... options) {
    Stream<String> fixed =
        Stream.of("lesson", "scores", "--out", reports.toString(), "--name", name);
    return CommandOutcome.of(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
  }

  private RunFiles files(String name) {
    return new RunFiles(reports.resolve(name));
  }

  @Test
  void theExerciseIsToldRecordedAndDrawn() throws Exception {
    CommandOutcome outcome = scores("a");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.outLine("Network")).isEqualTo("2 → 3 sigmoid → 1 sigmoid, 13 parameters");
    assertThat(outcome.outLine("Stopped")).isEqualTo("after epoch 50: all 50 epochs trained");
    assertThat(files("a").names())
        .containsExactly(
            "history.csv",
            "history.json",
            "index.html",
            "loss.png",
            "mae.png",
            "scores.json",
            "surface.png");
    JsonNode lesson = files("a").json("scores.json");
    JsonNode last = lesson.at("/history/epochs/50/values");
    assertThat(last.propertyNames()).containsExactly("loss", "mae", "mse");
    assertThat(last.get("mae").doubleValue()).isPositive().isLessThan(0.02);
    assertThat(lesson.at("/history/stop_reason").stringValue()).isEqualTo("all 50 epochs trained");
    assertThat(lesson.at("/parameters/dense.0.weight")).hasSize(6);
    JsonNode student = lesson.at("/predictions/1");
    assertThat(student.get("score").doubleValue()).isEqualTo(74);
    assertThat(student.get("predicted").doubleValue()).isCloseTo(74, within(2.0));
    JsonNode history = files("a").json("history.json");
    assertThat(history.propertyNames())
        .containsExactly("epoch", "loss", "mae", "mse", "learning_rate", "seconds", "stop_reason");
    assertThat(history.get("mae")).hasSize(51);
    assertThat(history.get("stop_reason").stringValue()).isEqualTo("all 50 epochs trained");
    assertThat(Files.readString(reports.resolve("a/history.csv")))
        .startsWith("epoch,loss,mae,mse,learning_rate,seconds\n0,");
    assertThat(Files.readString(reports.resolve("a/index.html")))
        .contains("Scores from hours of study and sleep")
        .contains("all 50 epochs trained");
  }

  @Test
  void theSameCommandGivesTheSameNumbersAndPictures() throws Exception {
    scores("a", "--epochs", "3");
    scores("b", "--epochs", "3");

    for (String file : List.of("loss.png", "mae.png", "surface.png", "index.html")) {
      assertThat(reports.resolve("a").resolve(file))
          .hasSameBinaryContentAs(reports.resolve("b").resolve(file));
    }
    assertThat(files("a").json("scores.json").get("parameters"))
        .isEqualTo(files("b").json("scores.json").get("parameters"));
  }

  @Test
  void stopCriteriaEndTheTrainingAndAreNamed() {
    CommandOutcome byTolerance = scores("a", "--tolerance", "1e-4", "--lr", "0.1");
    CommandOutcome byPatience =
        scores("b", "--lr", "5", "--validation", "0.2", "--patience", "2", "--epochs", "500");

    assertThat(byTolerance.outLine("Stopped")).contains("training loss changed by");
    assertThat(byPatience.outWords()).contains("(patience 2)");
    assertThat(files("b").json("scores.json").at("/history/epochs/1/values").propertyNames())
        .containsExactly("loss", "mae", "mse", "val_loss", "val_mae", "val_mse");
  }

  @Test
  void hoursOfChoiceArePredicted() {
    CommandOutcome outcome = scores("a", "--predict", "7,6.5", "--predict", "1,1", "--epochs", "1");

    JsonNode predictions = files("a").json("scores.json").get("predictions");
    assertThat(outcome.exitCode()).isZero();
    assertThat(predictions).hasSize(2);
    assertThat(predictions.at("/0/score").doubleValue()).isEqualTo(88);
    assertThat(predictions.at("/1/score").doubleValue()).isEqualTo(47);
  }

  static List<Arguments> mistakes() {
    return List.of(
        Arguments.of(
            List.of("--loss", "sparse_categorical_crossentropy"),
            "--loss: sparse_categorical_crossentropy takes softmax outputs, not sigmoid"),
        Arguments.of(
            List.of("--loss", "binary_crossentropy", "--output", "linear"),
            "--loss: binary_crossentropy takes sigmoid outputs, not linear"),
        Arguments.of(List.of("--output", "softmax"), "softmax over 1 output is always 1"),
        Arguments.of(List.of("--predict", "7"), "expected hours of study and of sleep"),
        Arguments.of(List.of("--patience", "3"), "--patience watches the validation loss"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsALineThatSaysWhatToDo(List<String> options, String message) {
    CommandOutcome outcome = scores("a", options.toArray(String[]::new));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(message);
    assertThat(reports.resolve("a")).doesNotExist();
  }
}
