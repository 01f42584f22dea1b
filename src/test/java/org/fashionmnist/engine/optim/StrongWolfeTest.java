package org.fashionmnist.engine.optim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrongWolfeTest {

  /** A function with its derivative, falling at 0. */
  private record Curve(String name, DoubleUnaryOperator value, DoubleUnaryOperator slope) {

    StrongWolfe.Point at(double alpha) {
      return new StrongWolfe.Point(alpha, value.applyAsDouble(alpha), slope.applyAsDouble(alpha));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The functions of Moré and Thuente, 1994, sections 5.1 to 5.3, and two with a wall. */
  static Stream<Curve> curves() {
    return Stream.of(
        new Curve("parabola", a -> (a - 1) * (a - 1), a -> 2 * (a - 1)),
        new Curve(
            "−α/(α² + 2)", a -> -a / (a * a + 2), a -> (a * a - 2) / ((a * a + 2) * (a * a + 2))),
        new Curve(
            "(α + 0.004)⁵ − 2(α + 0.004)⁴",
            a -> Math.pow(a + 0.004, 5) - 2 * Math.pow(a + 0.004, 4),
            a -> 5 * Math.pow(a + 0.004, 4) - 8 * Math.pow(a + 0.004, 3)),
        new Curve(
            "waves",
            a -> (a - 1) * (a - 1) + 0.2 * Math.sin(20 * a) - 4 * a,
            a -> 2 * (a - 1) + 4 * Math.cos(20 * a) - 4),
        new Curve("a wall of no numbers", a -> -5 * a - Math.log(1 - a), a -> -5 + 1 / (1 - a)),
        new Curve(
            "a wall of infinity",
            a -> a < 0.01 ? -a + 60 * a * a : Double.POSITIVE_INFINITY,
            a -> -1 + 120 * a));
  }

  static Stream<Object[]> searches() {
    return curves()
        .flatMap(
            curve ->
                Stream.of(1e-3, 0.1, 1.0, 10.0, 1e3).map(first -> new Object[] {curve, first}));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void findsAPointThatFulfillsBothConditions(Curve curve, double first) {
    StrongWolfe.Point start = curve.at(0);
    int[] evaluations = {0};

    Optional<StrongWolfe.Point> found =
        new StrongWolfe(
                alpha -> {
                  evaluations[0]++;
                  return curve.at(alpha);
                },
                start)
            .search(first);

    assertThat(found).isPresent();
    StrongWolfe.Point point = found.orElseThrow();
    assertThat(point).isEqualTo(curve.at(point.alpha()));
    assertThat(point.value())
        .isLessThanOrEqualTo(start.value() + 1e-4 * point.alpha() * start.slope());
    assertThat(Math.abs(point.slope())).isLessThanOrEqualTo(0.9 * Math.abs(start.slope()));
    assertThat(evaluations[0]).isLessThanOrEqualTo(StrongWolfe.MOST_EVALUATIONS);
  }

  @Test
  void aGoodFirstStepIsTakenAtOnce() {
    Curve parabola = new Curve("", a -> (a - 1) * (a - 1), a -> 2 * (a - 1));
    int[] evaluations = {0};

    Optional<StrongWolfe.Point> found =
        new StrongWolfe(
                alpha -> {
                  evaluations[0]++;
                  return parabola.at(alpha);
                },
                parabola.at(0))
            .search(1.5);

    assertThat(found.orElseThrow().alpha()).isEqualTo(1.5);
    assertThat(evaluations[0]).isEqualTo(1);
  }

  /** A line that falls forever has no point with a small slope. */
  @Test
  void withoutAFlatPointTheLowestIsTaken() {
    Optional<StrongWolfe.Point> found =
        new StrongWolfe(
                alpha -> new StrongWolfe.Point(alpha, -alpha, -1), new StrongWolfe.Point(0, 0, -1))
            .search(1);

    assertThat(found.orElseThrow().alpha()).isGreaterThan(1e6);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "NaN", "Infinity"})
  void whereNothingIsLowerThereIsNoPoint(double value) {
    int[] evaluations = {0};

    Optional<StrongWolfe.Point> found =
        new StrongWolfe(
                alpha -> {
                  evaluations[0]++;
                  return new StrongWolfe.Point(alpha, value, -1);
                },
                new StrongWolfe.Point(0, 0, -1))
            .search(1);

    assertThat(found).isEmpty();
    assertThat(evaluations[0]).isEqualTo(StrongWolfe.MOST_EVALUATIONS);
  }
}
