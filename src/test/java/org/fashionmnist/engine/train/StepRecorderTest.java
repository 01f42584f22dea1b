package org.fashionmnist.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.result.run.StepHistory;
import org.fashionmnist.result.run.StepLoss;
import org.junit.jupiter.api.Test;

class StepRecorderTest {

  private static StepHistory of(int steps) {
    StepRecorder recorder = new StepRecorder();
    IntStream.rangeClosed(1, steps).forEach(step -> recorder.add(1.0 / step, step));
    return recorder.history(10);
  }

  @Test
  void fewStepsAreKeptEach() {
    StepHistory history = of(3);

    assertThat(history)
        .isEqualTo(
            new StepHistory(
                3,
                10,
                1,
                List.of(
                    new StepLoss(1, 1, 1, 1, 1),
                    new StepLoss(2, 0.5, 2, 2, 2),
                    new StepLoss(3, 1.0 / 3, 3, 3, 3))));
  }

  @Test
  void manyStepsAreCondensedAndNoneIsLost() {
    int count = 5 * StepRecorder.MOST_ENTRIES + 3;
    StepHistory history = of(count);

    int each = history.stepsPerEntry();
    assertThat(each).isEqualTo(8);
    assertThat(history.stepCount()).isEqualTo(count);
    assertThat(history.entries()).hasSizeBetween(500, 1000).hasSize((count + each - 1) / each);
    for (StepLoss entry : history.entries()) {
      int last = Math.min(count, entry.step() + each - 1);
      assertThat(entry.lowest()).isEqualTo(entry.step());
      assertThat(entry.highest()).isEqualTo(last);
      assertThat(entry.loss()).isEqualTo((entry.step() + last) / 2.0, within(1e-9));
      assertThat(entry.learningRate()).isEqualTo(1.0 / entry.step());
      assertThat(history.middle(entry)).isEqualTo((entry.step() + last) / 20.0);
    }
  }

  @Test
  void noStepIsNoEntry() {
    assertThat(of(0).entries()).isEmpty();
  }
}
