package org.fashionmnist.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.comparison.TrialStatus;
import org.junit.jupiter.api.Test;

class RateSearchTest {

  @Test
  void beginsWithHalfDecadesAroundTheStart() {
    assertThat(new RateSearch(0.001, 7).firstRates())
        .containsExactly(1e-4, 3.16e-4, 1e-3, 3.16e-3, 1e-2);
  }

  @Test
  void aSmallBudgetIsSpentInTheMiddle() {
    assertThat(new RateSearch(0.1, 1).firstRates()).containsExactly(0.1);
    assertThat(new RateSearch(0.1, 3).firstRates()).containsExactly(0.0316, 0.1, 0.316);
  }

  @Test
  void theGridExtendsItselfWhileTheBestIsAtItsEdge() {
    assertThat(search(7, rate -> rate)).as("the larger the better").endsWith(1e-2, 3.16e-2, 1e-1);
    assertThat(search(7, rate -> -rate)).as("the smaller the better").endsWith(1e-2, 3.16e-5, 1e-5);
  }

  @Test
  void whatIsLeftGoesBetweenTheBestAndItsNeighbors() {
    // Best at 0.001, with the neighbor above better than the one below.
    DoubleUnaryOperator peak = rate -> -Math.abs(Math.log10(rate) + 2.9);

    assertThat(search(6, peak)).endsWith(1.78e-3);
    assertThat(search(7, peak)).endsWith(1.78e-3, 5.62e-4);
  }

  @Test
  void aTrialThatWasNotTrainedToTheEndIsNeverTheBest() {
    RateSearch search = new RateSearch(0.001, 5);
    search.tried(1e-3, TrialStatus.COMPLETED, Optional.of(new Scores(0.4, 0.85)));
    search.tried(1e-2, TrialStatus.DISCARDED, Optional.of(new Scores(0.3, 0.9)));
    search.tried(1e-1, TrialStatus.DIVERGED, Optional.empty());

    assertThat(search.best()).isEqualTo(1e-3);
    assertThat(search.hasFound()).isTrue();
  }

  @Test
  void equalAccuraciesAreDecidedByTheLoss() {
    RateSearch search = new RateSearch(0.001, 5);
    search.tried(1e-3, TrialStatus.COMPLETED, Optional.of(new Scores(0.4, 0.85)));
    search.tried(1e-2, TrialStatus.COMPLETED, Optional.of(new Scores(0.3, 0.85)));

    assertThat(search.best()).isEqualTo(1e-2);
  }

  @Test
  void nothingIsFoundWhereEveryTrialDiverged() {
    RateSearch search = new RateSearch(0.001, 1);
    search.tried(1e-3, TrialStatus.DIVERGED, Optional.empty());

    assertThat(search.hasFound()).isFalse();
    assertThat(search.next()).isEmpty();
  }

  /** All rates tried, in their order, where the accuracy grows with a function of the rate. */
  private static List<Double> search(int budget, DoubleUnaryOperator accuracy) {
    RateSearch search = new RateSearch(0.001, budget);
    List<Double> tried = new ArrayList<>();
    for (double rate : search.firstRates()) {
      tell(search, rate, accuracy);
      tried.add(rate);
    }
    for (Optional<Double> next = search.next(); next.isPresent(); next = search.next()) {
      tell(search, next.get(), accuracy);
      tried.add(next.get());
    }
    return tried;
  }

  private static void tell(RateSearch search, double rate, DoubleUnaryOperator accuracy) {
    search.tried(
        rate,
        TrialStatus.COMPLETED,
        Optional.of(new Scores(1, 0.5 + accuracy.applyAsDouble(rate) / 10)));
  }
}
