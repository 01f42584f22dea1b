package org.fashionmnist.storage.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.run.SmallComparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonMarkdownTest {

  private static final Path EXPECTED = Path.of("src/test/resources/run/comparison.md");

  static List<Comparison> all() {
    return List.of(
        SmallComparison.completed(),
        SmallComparison.withOneSeed(),
        SmallComparison.withOneOptimizer(),
        SmallComparison.withDivergedTrials(),
        SmallComparison.withoutFinalTrials(),
        SmallComparison.withoutTrials(),
        SmallComparison.ofEqualOptimizers());
  }

  @Test
  void wholeTextOfACompletedComparison() throws IOException {
    assertThat(ComparisonMarkdown.text(SmallComparison.completed()))
        .isEqualTo(Files.readString(EXPECTED));
  }

  @Test
  void withOneSeedNothingIsToldApart() {
    assertThat(ComparisonMarkdown.text(SmallComparison.withOneSeed()))
        .contains(
            "Nesterov has the highest test accuracy, 88.80 %, but no two optimizers share two seeds")
        .contains("| 1 | SGD | 84.09 % |")
        .contains("there are no intervals, and no difference can be told from chance")
        .contains("(seed 101)")
        .doesNotContain("Tukey", "points behind");
  }

  @Test
  void oneOptimizerIsComparedWithNone() {
    assertThat(ComparisonMarkdown.text(SmallComparison.withOneOptimizer()))
        .contains(
            "Adam classifies 88.60 % of the test images right, on average over 3 seeds."
                + " There is no other tested optimizer to compare it with.")
        .contains("| 1 | Adam | 88.60 % ± 0.25 |")
        .doesNotContain("Tukey", "points behind");
  }

  @Test
  void divergedTrialsAreNamed() {
    assertThat(ComparisonMarkdown.text(SmallComparison.withDivergedTrials()))
        .contains("No final trial was completed of Nesterov. Untuned, SGD and Nesterov diverged.\n")
        .contains(
            "| 2 | SGD | 84.06 % ± 0.19 (2 of 3 seeds) | 1 (edge) | 84.00 % | diverged at 0.001 |")
        .contains("| – | Nesterov | – | – | – | diverged at 0.01 |")
        .contains("SGD diverged in 1 final trial; its mean is of the others, which flatters it.");
  }

  @Test
  void withoutFinalTrialsNothingIsSaidOfTestAccuracy() {
    assertThat(ComparisonMarkdown.text(SmallComparison.withoutFinalTrials()))
        .contains(
            "This comparison is incomplete: it was ended early."
                + " What follows is of the 9 trials that ended before."
                + " No final trial was completed, so nothing is known of test accuracy."
                + " On the validation images Adam does best so far, 88.50 %")
        .contains("| – | SGD | – | 1 | 84.00 % |")
        .contains("**Test images:** not looked at yet.")
        .contains("run to its end gives the same digits")
        .doesNotContain("test-accuracy.png");
  }

  @Test
  void withoutTrialsThereIsStillAText() {
    assertThat(ComparisonMarkdown.text(SmallComparison.withoutTrials()))
        .contains("What follows is of the 0 trials that ended before.")
        .doesNotContain(".png");
  }

  @Test
  void equalOptimizersStayEqual() {
    assertThat(ComparisonMarkdown.text(SmallComparison.ofEqualOptimizers()))
        .contains("cannot be told apart from SGD (p = 1); no number of seeds up to 1,000 would do")
        .contains(
            "| SGD | 0.00 ? |",
            "| Adam | SGD | 0.00 | 0.00 to 0.00 | 1 | may be chance | over 1,000 |");
  }

  @ParameterizedTest
  @MethodSource("all")
  void noNumberIsMissing(Comparison comparison) {
    assertThat(ComparisonMarkdown.text(comparison))
        .doesNotContain("NaN", "Optional", "Infinity", "null", "-0.00", "  \n")
        .endsWith("\n")
        .doesNotEndWith("\n\n");
  }
}
