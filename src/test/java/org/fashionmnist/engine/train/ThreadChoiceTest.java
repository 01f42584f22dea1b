package org.fashionmnist.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreadChoiceTest {

  private static final long MICRO = 1000;

  private final ThreadChoice choice = new ThreadChoice();

  /** Lets stretches pass on a machine of such speed, and returns which were for the whole team. */
  private List<Boolean> pass(int stretches, long nanosTogether, long nanosAlone) {
    List<Boolean> together = new ArrayList<>();
    for (int i = 0; i < stretches; i++) {
      together.add(choice.isTogether());
      int steps = choice.steps();
      choice.took(steps * (choice.isTogether() ? nanosTogether : nanosAlone), steps);
    }
    return together;
  }

  private static double share(List<Boolean> stretches, boolean together) {
    return stretches.stream().filter(t -> t == together).count() / (double) stretches.size();
  }

  @Test
  void theTeamIsTriedFirstAndOneAloneSoonAfter() {
    assertThat(pass(4, 20 * MICRO, 30 * MICRO)).containsExactly(true, true, false, true);
  }

  @ParameterizedTest
  @CsvSource({"20, 30, true", "30, 20, false", "99, 100, true", "100, 99, false"})
  void theFasterWaySettles(long microsTogether, long microsAlone, boolean together) {
    pass(200, microsTogether * MICRO, microsAlone * MICRO);

    List<Boolean> later = pass(1000, microsTogether * MICRO, microsAlone * MICRO);

    assertThat(share(later, together)).isGreaterThan(0.98);
  }

  @Test
  void theSlowerWayIsTriedAgainAtIntervalsThatDouble() {
    List<Boolean> stretches = pass(600, 20 * MICRO, 30 * MICRO);

    List<Integer> between = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < stretches.size(); i++) {
      if (!stretches.get(i)) {
        between.add(i - last - 2);
        last = i;
      }
    }
    assertThat(between).containsExactly(1, 2, 4, 8, 16, 32, 64, 128, 128, 128);
  }

  @Test
  void aTrialIsOneStretch() {
    List<Boolean> stretches = pass(600, 20 * MICRO, 30 * MICRO);

    for (int i = 1; i < stretches.size(); i++) {
      assertThat(stretches.get(i) || stretches.get(i - 1)).as("stretch %d", i).isTrue();
    }
  }

  @Test
  void aFavoriteThatBecomesSlowIsLeftAtOnce() {
    pass(500, 20 * MICRO, 30 * MICRO);

    List<Boolean> later = pass(12, 500 * MICRO, 30 * MICRO);

    assertThat(share(later, false)).isGreaterThan(0.5);
  }

  @Test
  void anotherWayThatBecomesFastIsFoundAtItsNextTrial() {
    pass(500, 200 * MICRO, 30 * MICRO);

    List<Boolean> untilFound = pass(130, 10 * MICRO, 30 * MICRO);
    List<Boolean> later = pass(1000, 10 * MICRO, 30 * MICRO);

    assertThat(untilFound).contains(true);
    assertThat(share(later, true)).isGreaterThan(0.98);
  }

  @Test
  void theLoadMayChangeAgainAndAgain() {
    for (int change = 0; change < 20; change++) {
      boolean together = change % 2 == 0;
      long nanosTogether = (together ? 20 : 100) * MICRO;
      pass(300, nanosTogether, 40 * MICRO);

      assertThat(share(pass(100, nanosTogether, 40 * MICRO), together))
          .as("change %d", change)
          .isGreaterThan(0.9);
    }
  }

  /** One stretch that another program disturbed is no reason to change for long. */
  @Test
  void aSingleSlowStretchIsForgotten() {
    pass(500, 20 * MICRO, 30 * MICRO);
    pass(1, 5000 * MICRO, 5000 * MICRO);

    assertThat(share(pass(500, 20 * MICRO, 30 * MICRO), true)).isGreaterThan(0.95);
  }

  @ParameterizedTest
  @CsvSource({"1, 5000", "20, 250", "100, 64", "2000, 64", "50000, 64"})
  void aStretchTakesSomeMillisecondsButHasEnoughStepsToForgetTheWaking(
      long microsPerStep, int steps) {
    pass(50, microsPerStep * MICRO, 2 * microsPerStep * MICRO);

    if (!choice.isTogether()) {
      pass(1, microsPerStep * MICRO, 2 * microsPerStep * MICRO);
    }
    assertThat(choice.steps()).isEqualTo(steps);
  }

  @Test
  void theFirstStretchIsShort() {
    assertThat(choice.steps()).isBetween(1, 100);
  }
}
