package org.fashionmnist.lesson.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.fashionmnist.result.surface.PlanePoint;
import org.fashionmnist.result.surface.SurfacePath;
import org.fashionmnist.result.surface.SurfaceResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SurfaceRaceTest {

  private static SurfaceResult raceOfAll(Surface surface, int steps) {
    return new SurfaceRace(surface, steps)
        .run(
            Arrays.stream(RaceOptimizer.values())
                .map(optimizer -> SurfaceRace.Entry.of(optimizer, surface))
                .toList());
  }

  private static SurfacePath path(
      Surface surface, RaceOptimizer optimizer, double rate, int steps) {
    return new SurfaceRace(surface, steps)
        .run(List.of(new SurfaceRace.Entry(optimizer, rate)))
        .paths()
        .get(0);
  }

  @ParameterizedTest
  @EnumSource(Surface.class)
  void everyOptimizerComesFarDownAtItsRate(Surface surface) {
    PlanePoint start = surface.start();
    double first = surface.value(start.x(), start.y());

    for (SurfacePath path : raceOfAll(surface, 200).paths()) {
      assertThat(path.leftTheMap()).isFalse();
      assertThat(path.finalValue()).as(path.optimizer()).isLessThan(0.2 * first);
      assertThat(path.points().get(0).x()).isCloseTo(start.x(), within(1e-6));
      assertThat(path.points().get(0).y()).isCloseTo(start.y(), within(1e-6));
      assertThat(path.finalValue()).isEqualTo(surface.value(path.end().x(), path.end().y()));
      assertThat(path.steps()).isLessThanOrEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource(Surface.class)
  void lbfgsNeedsFewestSteps(Surface surface) {
    List<SurfacePath> paths = raceOfAll(surface, 200).paths();
    SurfacePath lbfgs = paths.get(paths.size() - 1);

    assertThat(lbfgs.optimizer()).isEqualTo("lbfgs");
    assertThat(lbfgs.stepsToMinimum()).hasValueSatisfying(s -> assertThat(s).isLessThan(40));
    assertThat(lbfgs.evaluations()).isGreaterThan(lbfgs.steps());
    for (SurfacePath other : paths.subList(0, paths.size() - 1)) {
      assertThat(other.stepsToMinimum().orElse(Integer.MAX_VALUE))
          .isGreaterThan(lbfgs.stepsToMinimum().orElseThrow());
      assertThat(other.evaluations()).isEqualTo(other.steps());
    }
  }

  @Test
  void aStepOfGradientDescentIsTheGradientTimesTheRate() {
    SurfacePath path = path(Surface.RAVINE, RaceOptimizer.SGD, 0.01, 1);

    assertThat(path.steps()).isEqualTo(1);
    assertThat(path.end().x()).isCloseTo(-9 + 0.01 * 9, within(1e-6));
    assertThat(path.end().y()).isCloseTo(2 - 0.01 * 80, within(1e-6));
  }

  @Test
  void stepsToTheMinimumAreCountedToTheFirstValueThatIsLowEnough() {
    SurfacePath path = path(Surface.RAVINE, RaceOptimizer.SGD, 0.045, 200);
    int steps = path.stepsToMinimum().orElseThrow();

    PlanePoint before = path.points().get(steps - 1);
    PlanePoint there = path.points().get(steps);
    assertThat(Surface.RAVINE.value(before.x(), before.y())).isGreaterThan(SurfaceRace.TOLERANCE);
    assertThat(Surface.RAVINE.value(there.x(), there.y()))
        .isLessThanOrEqualTo(SurfaceRace.TOLERANCE);
  }

  /** Above 2/40 gradient descent gains height with every step across. */
  @Test
  void whoeverLeavesTheMapIsOut() {
    SurfacePath path = path(Surface.RAVINE, RaceOptimizer.SGD, 0.06, 1000);

    assertThat(path.leftTheMap()).isTrue();
    assertThat(path.stepsToMinimum()).isEmpty();
    assertThat(path.finalValue()).isFinite();
    assertThat(path.points()).allMatch(point -> Surface.RAVINE.area().contains(point, 1));
  }

  @Test
  void aStepBeyondAllNumbersLeavesTheMapToo() {
    SurfacePath path = path(Surface.BEALE, RaceOptimizer.SGD, 1e30, 10);

    assertThat(path.leftTheMap()).isTrue();
    assertThat(path.steps()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Surface.class)
  void theSameRaceEndsTheSame(Surface surface) {
    assertThat(raceOfAll(surface, 50)).isEqualTo(raceOfAll(surface, 50));
  }

  @Test
  void aRaceOfNoStepsIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurfaceRace(Surface.BEALE, 0))
        .withMessage("steps: expected at least 1, got 0");
  }
}
