package org.fashionmnist.result.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.run.SmallComparison;
import org.junit.jupiter.api.Test;

class ComparisonsSideBySideTest {

  private static final NamedComparison CLEAR = named("clear", SmallComparison.completed());
  private static final NamedComparison SINGLE = named("single", SmallComparison.withOneSeed());

  private static NamedComparison named(String name, Comparison comparison) {
    return new NamedComparison(name, Optional.empty(), comparison);
  }

  @Test
  void pairsAreCountedByWhatEachComparisonSays() {
    ComparisonsSideBySide all = new ComparisonsSideBySide(List.of(SINGLE, CLEAR));

    assertThat(all.pairs()).hasSize(3);
    assertThat(all.toldApart(CLEAR)).isEqualTo(2);
    assertThat(all.toldApart(SINGLE)).isZero();
    assertThat(all.pairs().stream().filter(JudgedPair::isDisputed)).hasSize(2);
    assertThat(all.byNoise()).containsExactly(CLEAR, SINGLE);
  }

  @Test
  void optimizersThatAreOnlyInSomeAreLeftOut() {
    ComparisonsSideBySide all =
        new ComparisonsSideBySide(
            List.of(CLEAR, named("adam alone", SmallComparison.withOneOptimizer())));

    assertThat(all.optimizers()).containsExactly("adam");
    assertThat(all.left()).containsExactly("Nesterov", "SGD");
    assertThat(all.pairs()).isEmpty();
  }

  @Test
  void noiseIsARatioOfDeviations() {
    double deviation = CLEAR.comparison().seedDeviation().orElseThrow();
    NamedComparison other = named("other", SmallComparison.withDivergedTrials());

    assertThat(ComparisonsSideBySide.noiseRatio(other, CLEAR).orElseThrow())
        .isCloseTo(other.comparison().seedDeviation().orElseThrow() / deviation, within(1e-12));
    assertThat(ComparisonsSideBySide.noiseRatio(SINGLE, CLEAR)).isEmpty();
  }

  @Test
  void optimizersToldApartInOppositeDirectionsAreAContradiction() {
    JudgedPair pair =
        new JudgedPair(
            "adam", "sgd", List.of(verdict("adam", "sgd", true), verdict("sgd", "adam", true)));
    JudgedPair open =
        new JudgedPair(
            "adam", "sgd", List.of(verdict("adam", "sgd", true), verdict("sgd", "adam", false)));

    assertThat(pair.isContradictory()).isTrue();
    assertThat(pair.isDisputed()).isFalse();
    assertThat(open.isContradictory()).isFalse();
    assertThat(open.isDisputed()).isTrue();
  }

  private static Optional<PairedDifference> verdict(String better, String worse, boolean told) {
    return Optional.of(
        new PairedDifference(
            better,
            worse,
            0.01,
            Optional.empty(),
            Optional.of(told ? 0.01 : 0.5),
            told,
            Optional.empty()));
  }
}
