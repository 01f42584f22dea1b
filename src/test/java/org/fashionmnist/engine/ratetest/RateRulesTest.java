package org.fashionmnist.engine.ratetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.result.ratetest.RateSuggestion;
import org.fashionmnist.result.ratetest.RateTestPoint;
import org.junit.jupiter.api.Test;

/** Of 1,000 steps, with rates that grow ten-fold in 100. */
class RateRulesTest {

  private static final int STEPS = 1000;

  private static double rate(int step) {
    return Math.pow(10, (step - 800) / 100.0);
  }

  private static RateRules rules(OptimizerKind optimizer, IntToDoubleFunction loss) {
    List<RateTestPoint> points =
        IntStream.range(0, STEPS)
            .mapToObj(i -> new RateTestPoint(rate(i), loss.applyAsDouble(i), loss.applyAsDouble(i)))
            .toList();
    return new RateRules(points, STEPS, optimizer);
  }

  /** Falls from 2 to 1 between the steps 300 and 400, stays, and rises from step 700 on. */
  private static double valley(int step) {
    return step <= 700
        ? 2 - Math.max(0, Math.min(1, (step - 300) / 100.0))
        : 1 + (step - 700) / 100.0;
  }

  @Test
  void goodRateIsSevenTimesThatOfTheKnee() {
    List<RateSuggestion> suggestions =
        rules(OptimizerKind.ADAM, RateRulesTest::valley).suggestions();

    assertThat(suggestions.get(0).learningRate()).isCloseTo(7 * rate(380), within(rate(380) / 5));
    assertThat(suggestions.get(1).learningRate()).isBetween(rate(300), rate(400));
    assertThat(suggestions).hasSize(4);
    assertThat(suggestions.get(2).rule()).contains("valley");
    // The means fall from step 275 to 425.
    assertThat(suggestions.get(2).learningRate()).isBetween(rate(340), rate(360));
  }

  /** A mean of the losses up to a step would still stand above. */
  @Test
  void smoothedLossDoesNotLagBehindTheLoss() {
    List<RateTestPoint> smoothed = rules(OptimizerKind.ADAM, RateRulesTest::valley).smoothed();

    assertThat(smoothed.get(350).smoothedLoss()).isCloseTo(valley(350), within(1e-9));
    assertThat(smoothed.get(350).loss()).isEqualTo(valley(350));
  }

  @Test
  void forLionItIsTheKnee() {
    assertThat(rules(OptimizerKind.LION, RateRulesTest::valley).suggestions().get(0).learningRate())
        .isCloseTo(rate(380), within(rate(380) / 30));
  }

  @Test
  void noRateIsSuggestedBeyondTheEdge() {
    RateRules narrow =
        rules(OptimizerKind.ADAM, step -> step <= 400 ? valley(step) : 1 + (step - 400) / 10.0);

    assertThat(narrow.suggestions().get(0).learningRate()).isBetween(rate(380), rate(410));
  }

  @Test
  void lossThatHardlyFallsSuggestsNothing() {
    assertThat(rules(OptimizerKind.ADAM, step -> 2 - step / 10_000.0).suggestions()).isEmpty();
  }

  @Test
  void lossThatFallsAtTheEndIsStillFalling() {
    assertThat(rules(OptimizerKind.ADAM, step -> 2 - step / 1000.0).stillFalling()).isTrue();
    assertThat(rules(OptimizerKind.ADAM, RateRulesTest::valley).stillFalling()).isFalse();
  }

  @Test
  void lossThatIsFlatAtTheEndIsNot() {
    RateRules learned =
        rules(OptimizerKind.ADAM, step -> step <= 700 ? valley(step) : 1 - step / 1e6);

    assertThat(learned.stillFalling()).isFalse();
  }
}
