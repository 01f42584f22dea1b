package org.fashionmnist.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightAverageTest {

  @Test
  void theFirstStepsAreForgottenSoonAndLaterOnesAtTheDecay() {
    float[] mean = {0};
    WeightAverage average = new WeightAverage(0.5, mean);
    double expected = 0;

    for (int step = 1; step <= 20; step++) {
      average.beginStep();
      average.add(new float[] {step}, 0, 1);
      double decay = Math.min(0.5, step / (9.0 + step));
      expected = decay * expected + (1 - decay) * step;
      assertThat(mean[0]).as("step %d", step).isCloseTo((float) expected, within(1e-5f));
    }
  }

  @Test
  void constantWeightsAreTheirOwnAverage() {
    float[] mean = {2, 3, 5};
    WeightAverage average = new WeightAverage(0.999, mean);

    for (int step = 0; step < 5; step++) {
      average.beginStep();
      average.add(new float[] {2, 3, 5}, 0, 3);
    }

    assertThat(mean).containsExactly(2, 3, 5);
  }

  @Test
  void onlyTheGivenPieceIsTakenIn() {
    float[] mean = {1, 1, 1};
    WeightAverage average = new WeightAverage(0.9, mean);

    average.beginStep();
    average.add(new float[] {7, 7, 7}, 1, 2);

    assertThat(mean[0]).isEqualTo(1);
    assertThat(mean[1]).isGreaterThan(1);
    assertThat(mean[2]).isEqualTo(1);
  }
}
