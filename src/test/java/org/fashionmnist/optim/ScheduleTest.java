package org.fashionmnist.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fashionmnist.golden.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  private record Golden(String schedule, double baseLr, List<Double> lrAtStep) {}

  @Test
  void exponentialDecayIsThatOfPyTorch() {
    Golden golden = GoldenFile.readList("schedules.json", Golden.class).get(0);
    assertThat(golden.schedule).isEqualTo("exponential gamma=0.9");
    ExponentialDecay decay = new ExponentialDecay(0.9);

    for (int step = 0; step < golden.lrAtStep.size(); step++) {
      double expected = golden.lrAtStep.get(step);
      assertThat(decay.rateAt(golden.baseLr, step, 1))
          .as("step %d", step)
          .isCloseTo(expected, within(1e-14));
    }
    assertThat(golden.lrAtStep).hasSize(20);
  }

  @Test
  void theRateStaysTheSameWithinAnEpoch() {
    ExponentialDecay decay = new ExponentialDecay(0.5);

    assertThat(decay.rateAt(0.8, 0, 10)).isEqualTo(0.8);
    assertThat(decay.rateAt(0.8, 9, 10)).isEqualTo(0.8);
    assertThat(decay.rateAt(0.8, 10, 10)).isEqualTo(0.4);
    assertThat(decay.rateAt(0.8, 29, 10)).isEqualTo(0.2);
    assertThat(decay.rateAt(0.8, 10_000_000_000L, 1_000_000_000)).isEqualTo(0.8 / 1024);
  }

  @Test
  void aGammaOfOneIsAConstantRate() {
    assertThat(new ExponentialDecay(1).rateAt(0.3, 1000, 1)).isEqualTo(0.3);
    assertThat(new ConstantRate().rateAt(0.3, 1000, 1)).isEqualTo(0.3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.5, 1.01, Double.NaN})
  void aGammaOutOfRangeIsAnError(double gamma) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExponentialDecay(gamma))
        .withMessage("learning rate decay: expected above 0 and at most 1, got " + gamma);
  }
}
