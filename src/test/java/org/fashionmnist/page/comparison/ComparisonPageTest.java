package org.fashionmnist.page.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.wording.ComparisonWords;
import org.fashionmnist.run.SmallComparison;
import org.junit.jupiter.api.Test;

class ComparisonPageTest {

  private static final Pattern CELL =
      Pattern.compile("<td class=\"(apart|chance)\" title=\"([^\"]*)\">(.*?)</td>", Pattern.DOTALL);

  private static String page(Comparison comparison) {
    ComparisonWords words = new ComparisonWords("answer", "- method", "- statistics", "- limits");
    return ComparisonPage.html(new ComparisonReport(comparison, words, List.of()));
  }

  @Test
  void everyPairIsOneCellOfTheTriangle() {
    Comparison comparison = SmallComparison.completed();
    List<MatchResult> cells = CELL.matcher(page(comparison)).results().toList();

    assertThat(cells).hasSize(comparison.pairs().size()).hasSize(3);
    assertThat(cells)
        .extracting(cell -> cell.group(1) + ": " + cell.group(3).contains("told apart"))
        .containsExactlyInAnyOrder("chance: false", "apart: true", "apart: true");
    assertThat(cells.get(0).group(2))
        .startsWith("Nesterov better than Adam by ")
        .contains("95 % interval", "p = ");
  }

  @Test
  void everyNameLeadsToItsTrials() {
    String page = page(SmallComparison.completed());
    for (String name : SmallComparison.OPTIMIZERS) {
      assertThat(page).contains("<details id=\"trials-" + name + "\">");
      // in the table of results, the triangle and the list
      assertThat(page.split("<a href=\"#trials-" + name + "\">", -1).length - 1)
          .as(name)
          .isGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void withOneSeedNothingIsToldApart() {
    assertThat(page(SmallComparison.withOneSeed()))
        .contains("may be chance")
        .doesNotContain(">told apart<");
  }

  @Test
  void noHeadingBreaksBeforeItsPercentSign() {
    assertThat(page(SmallComparison.completed())).contains(">± 95\u00a0%<");
  }

  @Test
  void headerSaysOnceWhatWasTrained() {
    assertThat(page(SmallComparison.completed())).containsOnlyOnce("784-128-10 relu, batch 32");
  }

  @Test
  void whereTrialsAreMissingTheTableIsNoRanking() {
    assertThat(page(SmallComparison.completed())).contains("From the best to the worst");
    assertThat(page(SmallComparison.withoutFinalTrials()))
        .contains("neither order nor ranks say which is better")
        .doesNotContain("From the best to the worst");
  }
}
