package org.fashionmnist.compare.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.comparison.RateResult;
import org.fashionmnist.result.comparison.TrialStatus;
import org.junit.jupiter.api.Test;

class SensitivityTest {

  @Test
  void rangeEndsWhereTheCurveCrossesOnePointBelowTheBest() {
    // crosses half a decade above the best, and a quarter of a decade below
    Sensitivity s = sensitivity(completed(0.01, 0.84), completed(0.1, 0.88), completed(1, 0.86));

    assertThat(s.best().learningRate()).isEqualTo(0.1);
    assertThat(s.atEdge()).isFalse();
    assertThat(s.toleratedDecades()).isCloseTo(0.75, within(1e-9));
  }

  @Test
  void ratesExactlyOnePointBelowAreWithin() {
    Sensitivity s = sensitivity(completed(0.01, 0.88), completed(0.1, 0.89), completed(1, 0.88));

    assertThat(s.toleratedDecades()).isCloseTo(2, within(1e-12));
  }

  @Test
  void rangeIsContiguous() {
    Sensitivity s =
        sensitivity(completed(0.001, 0.88), completed(0.01, 0.78), completed(0.1, 0.88));

    assertThat(s.best().learningRate()).isEqualTo(0.001);
    assertThat(s.toleratedDecades()).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void rangeEndsBeforeADivergedTrial() {
    Sensitivity s =
        sensitivity(
            completed(0.01, 0.875), completed(0.1, 0.88), rate(1, TrialStatus.DIVERGED, 0.5));

    assertThat(s.atEdge()).isFalse();
    assertThat(s.toleratedDecades()).isCloseTo(1, within(1e-12));
  }

  @Test
  void discardedTrialIsNeverWithin() {
    assertThat(sensitivity(completed(0.1, 0.88), rate(1, TrialStatus.DISCARDED, 0.879)))
        .extracting(Sensitivity::toleratedDecades)
        .isEqualTo(0.0);
    assertThat(
            sensitivity(completed(0.1, 0.88), rate(1, TrialStatus.DISCARDED, 0.86))
                .toleratedDecades())
        .isCloseTo(0.5, within(1e-9));
  }

  @Test
  void discardedTrialIsNeverBest() {
    Sensitivity s = sensitivity(rate(0.01, TrialStatus.DISCARDED, 0.9), completed(0.1, 0.88));

    assertThat(s.best().learningRate()).isEqualTo(0.1);
  }

  @Test
  void bestAtTheEndOfTheRatesIsAtTheEdge() {
    assertThat(sensitivity(completed(0.1, 0.8), completed(1, 0.9)).atEdge()).isTrue();
    assertThat(sensitivity(completed(0.1, 0.9), completed(1, 0.8)).atEdge()).isTrue();
    assertThat(sensitivity(completed(0.1, 0.9)).atEdge()).isTrue();
  }

  @Test
  void amongEqualAccuraciesTheLowerLossWinsThenTheSmallerRate() {
    RateResult lowLoss = rate(1, TrialStatus.COMPLETED, new Scores(0.3, 0.9));
    RateResult highLoss = rate(0.1, TrialStatus.COMPLETED, new Scores(0.4, 0.9));
    RateResult larger = rate(10, TrialStatus.COMPLETED, new Scores(0.3, 0.9));
    List<RateResult> rates = new ArrayList<>(List.of(highLoss, larger, lowLoss));

    assertThat(Sensitivity.of(rates).orElseThrow().best()).isEqualTo(lowLoss);
    Collections.reverse(rates);
    assertThat(Sensitivity.of(rates).orElseThrow().best()).isEqualTo(lowLoss);
  }

  @Test
  void nothingIsKnownWithoutACompletedTrial() {
    assertThat(Sensitivity.of(List.of())).isEmpty();
    assertThat(Sensitivity.of(List.of(rate(1, TrialStatus.DISCARDED, 0.9)))).isEmpty();
  }

  private static Sensitivity sensitivity(RateResult... rates) {
    return Sensitivity.of(List.of(rates)).orElseThrow();
  }

  private static RateResult completed(double rate, double accuracy) {
    return rate(rate, TrialStatus.COMPLETED, accuracy);
  }

  private static RateResult rate(double rate, TrialStatus status, double accuracy) {
    return rate(rate, status, new Scores(1 - accuracy, accuracy));
  }

  private static RateResult rate(double rate, TrialStatus status, Scores validation) {
    return new RateResult(rate, status, 2, Optional.of(validation));
  }
}
