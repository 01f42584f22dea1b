package org.fashionmnist.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.golden.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  private static final List<Double> NO_LOSSES = List.of();

  private record Golden(String schedule, double baseLr, List<Double> lrAtStep) {

    /** The schedule whose rate changes in every step: an epoch has only one. */
    Schedule start() {
      return switch (schedule) {
        case "step size=5 gamma=0.5" -> new StepDecay(5, 0.5);
        case "exponential gamma=0.9" -> new ExponentialDecay(0.9);
        case "cosine t_max=20 min=0" -> new CosineDecay(20, 0);
        case "one_cycle max=0.1 total=20 pct_start=0.3 div=25 final_div=1e4 cos" ->
            new OneCycle(20, 0.3, 25, 1e4);
        default -> throw new IllegalArgumentException("no schedule for " + schedule);
      };
    }

    @Override
    public String toString() {
      return schedule;
    }
  }

  static List<Golden> goldenSchedules() {
    return GoldenFile.readList("schedules.json", Golden.class);
  }

  private static double rate(Schedule schedule, long step, int stepsPerEpoch) {
    return schedule.rateAt(0.8, step, stepsPerEpoch, NO_LOSSES);
  }

  @ParameterizedTest
  @MethodSource("goldenSchedules")
  void ratesAreThoseOfPyTorch(Golden golden) {
    Schedule schedule = golden.start();

    for (int step = 0; step < golden.lrAtStep.size(); step++) {
      double expected = golden.lrAtStep.get(step);
      assertThat(schedule.rateAt(golden.baseLr, step, 1, NO_LOSSES))
          .as("step %d", step)
          .isCloseTo(expected, within(1e-14));
    }
    assertThat(golden.lrAtStep).hasSize(20);
  }

  @Test
  void exponentialDecayKeepsItsRateWithinAnEpoch() {
    ExponentialDecay decay = new ExponentialDecay(0.5);

    assertThat(rate(decay, 0, 10)).isEqualTo(0.8);
    assertThat(rate(decay, 9, 10)).isEqualTo(0.8);
    assertThat(rate(decay, 10, 10)).isEqualTo(0.4);
    assertThat(rate(decay, 29, 10)).isEqualTo(0.2);
    assertThat(rate(decay, 10_000_000_000L, 1_000_000_000)).isEqualTo(0.8 / 1024);
  }

  @Test
  void stepDecayFallsAfterTheLastStepOfItsEpochs() {
    StepDecay decay = new StepDecay(3, 0.5);

    assertThat(rate(decay, 29, 10)).isEqualTo(0.8);
    assertThat(rate(decay, 30, 10)).isEqualTo(0.4);
    assertThat(rate(decay, 59, 10)).isEqualTo(0.4);
    assertThat(rate(decay, 60, 10)).isEqualTo(0.2);
  }

  @Test
  void aGammaOfOneIsAConstantRate() {
    assertThat(rate(new ExponentialDecay(1), 1000, 1)).isEqualTo(0.8);
    assertThat(rate(new StepDecay(1, 1), 1000, 1)).isEqualTo(0.8);
    assertThat(rate(new ConstantRate(), 1000, 1)).isEqualTo(0.8);
  }

  @Test
  void cosineFallsInEveryStepToTheMinimumShareAndStaysThere() {
    CosineDecay decay = new CosineDecay(2, 0.25);

    assertThat(rate(decay, 0, 10)).isEqualTo(0.8);
    for (int step = 1; step <= 20; step++) {
      assertThat(rate(decay, step, 10)).isLessThan(rate(decay, step - 1, 10));
    }
    assertThat(rate(decay, 10, 10)).isCloseTo(0.5, within(1e-15));
    assertThat(rate(decay, 20, 10)).isEqualTo(0.2);
    assertThat(rate(decay, 35, 10)).isEqualTo(0.2);
  }

  @Test
  void oneCycleGoesOnWithEachStepAndStaysAtItsEnd() {
    OneCycle cycle = new OneCycle(2, 0.3, 25, 1e4);
    OneCycle sameStepsInTwentyEpochs = new OneCycle(20, 0.3, 25, 1e4);

    for (int step = 0; step < 20; step++) {
      assertThat(rate(cycle, step, 10)).isEqualTo(rate(sameStepsInTwentyEpochs, step, 1));
    }
    assertThat(rate(cycle, 19, 10)).isCloseTo(0.8 / 25 / 1e4, within(1e-18));
    assertThat(rate(cycle, 100, 10)).isEqualTo(rate(cycle, 19, 10));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7})
  void aShortCycleHasRatesToo(int steps) {
    for (double pctStart : new double[] {0, 0.25, 0.5, 0.99}) {
      OneCycle cycle = new OneCycle(1, pctStart, 25, 1e4);
      for (int step = 0; step < steps; step++) {
        assertThat(rate(cycle, step, steps)).isBetween(0.8 / 25 / 1e4 * 0.999, 0.8);
      }
    }
  }

  @Test
  void warmUpIsAStraightLineFromZeroExclusiveToTheBaseRate() {
    Warmup warmup = new Warmup(2, new ConstantRate());

    List<Double> rates = IntStream.range(0, 10).mapToObj(step -> rate(warmup, step, 4)).toList();

    double[] expected = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.8, 0.8};
    for (int step = 0; step < expected.length; step++) {
      assertThat(rates.get(step)).as("step %d", step).isCloseTo(expected[step], within(1e-15));
    }
  }

  @Test
  void whatFollowsAWarmUpCountsFromThere() {
    ExponentialDecay decay = new ExponentialDecay(0.5);
    Warmup warmup = new Warmup(3, decay);

    for (int step = 0; step < 40; step++) {
      assertThat(rate(warmup, 30 + step, 10)).isEqualTo(rate(decay, step, 10));
    }
  }

  @Test
  void plateauAfterAWarmUpLooksAtTheLossesSince() {
    Warmup warmup = new Warmup(2, new ReduceOnPlateau(0.5, 0, 0));

    // The losses of the warm-up are lower than all that follow.
    assertThat(warmup.rateAt(0.8, 2, 1, List.of(0.1, 0.1))).isEqualTo(0.8);
    assertThat(warmup.rateAt(0.8, 3, 1, List.of(0.1, 0.1, 0.9))).isEqualTo(0.8);
    assertThat(warmup.rateAt(0.8, 4, 1, List.of(0.1, 0.1, 0.9, 0.8))).isEqualTo(0.8);
    assertThat(warmup.rateAt(0.8, 5, 1, List.of(0.1, 0.1, 0.9, 0.8, 0.8))).isEqualTo(0.4);
  }

  /** Losses after each epoch, and the rates after them by hand. */
  @Test
  void plateauWaitsForMoreThanItsPatienceAndCountsAnew() {
    double[] losses = {1, 0.9, 0.95, 0.9, 0.91, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8};
    double[] rates = {0.8, 0.8, 0.8, 0.8, 0.4, 0.4, 0.4, 0.4, 0.2, 0.2, 0.2, 0.1};
    ReduceOnPlateau plateau = new ReduceOnPlateau(0.5, 2, 1e-4);
    List<Double> known = new ArrayList<>();

    assertThat(plateau.rateAt(0.8, 0, 1, known)).isEqualTo(0.8);
    for (int epoch = 0; epoch < losses.length; epoch++) {
      known.add(losses[epoch]);
      assertThat(plateau.rateAt(0.8, epoch + 1, 1, known))
          .as("after %d epochs", epoch + 1)
          .isEqualTo(rates[epoch]);
    }
  }

  @Test
  void anImprovementBelowTheRelativeThresholdIsNone() {
    ReduceOnPlateau plateau = new ReduceOnPlateau(0.5, 0, 0.1);

    assertThat(plateau.rateAt(0.8, 2, 1, List.of(2.0, 1.7))).isEqualTo(0.8);
    assertThat(plateau.rateAt(0.8, 2, 1, List.of(2.0, 1.81))).isEqualTo(0.4);
    // Compared with the best loss, not with the last one.
    assertThat(plateau.rateAt(0.8, 3, 1, List.of(2.0, 1.81, 1.7))).isEqualTo(0.4);
  }

  @Test
  void aLossThatIsNotANumberIsNoImprovement() {
    ReduceOnPlateau plateau = new ReduceOnPlateau(0.5, 0, 0);

    assertThat(plateau.rateAt(0.8, 2, 1, List.of(2.0, Double.NaN))).isEqualTo(0.4);
  }

  @Test
  void onlyPlateauNeedsValidation() {
    Schedule plateau = new ReduceOnPlateau(0.1, 2);

    assertThat(plateau.needsValidation()).isTrue();
    assertThat(new Warmup(1, plateau).needsValidation()).isTrue();
    for (Schedule other :
        List.of(
            new ConstantRate(),
            new StepDecay(5, 0.1),
            new ExponentialDecay(0.5),
            new CosineDecay(5),
            new OneCycle(5))) {
      assertThat(other.needsValidation()).isFalse();
      assertThat(new Warmup(1, other).needsValidation()).isFalse();
    }
  }

  @Test
  void theDefaultsAreThoseOfPyTorch() {
    assertThat(new OneCycle(7)).isEqualTo(new OneCycle(7, 0.3, 25, 1e4));
    assertThat(new CosineDecay(7)).isEqualTo(new CosineDecay(7, 0));
    assertThat(new ReduceOnPlateau(0.1, 3)).isEqualTo(new ReduceOnPlateau(0.1, 3, 1e-4));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.5, 1.01, Double.NaN})
  void aGammaOutOfRangeIsAnError(double gamma) {
    String message = "learning rate decay: expected above 0 and at most 1, got " + gamma;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExponentialDecay(gamma))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StepDecay(1, gamma))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReduceOnPlateau(gamma, 1, 0))
        .withMessage(message);
  }

  @Test
  void settingsOutOfRangeAreErrors() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StepDecay(0, 0.5))
        .withMessage("step decay: expected at least 1 epoch, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CosineDecay(-1, 0))
        .withMessage("cosine decay: expected at least 1 epoch, got -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CosineDecay(1, 1.5))
        .withMessage("minimum share: expected from 0 to 1, got 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OneCycle(0))
        .withMessage("one cycle: expected at least 1 epoch, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OneCycle(1, 1, 25, 1e4))
        .withMessage("way up: expected at least 0 and below 1, got 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OneCycle(1, 0.3, 0.5, 1e4))
        .withMessage("divisor of the first rate: expected a number of at least 1, got 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OneCycle(1, 0.3, 25, Double.NaN))
        .withMessage("divisor of the last rate: expected a number of at least 1, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Warmup(0, new ConstantRate()))
        .withMessage("warm-up: expected at least 1 epoch, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReduceOnPlateau(0.1, -1))
        .withMessage("learning rate patience: expected at least 0, got -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReduceOnPlateau(0.1, 1, 1))
        .withMessage("threshold: expected at least 0 and below 1, got 1.0");
  }
}
