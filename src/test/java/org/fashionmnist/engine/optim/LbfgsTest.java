package org.fashionmnist.engine.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LbfgsTest {

  private static final int MOST_ITERATIONS = 1000;

  /** All iterations until it converges. */
  private static List<LbfgsStep> minimize(Objective objective, float[] x) {
    LbfgsState state = new Lbfgs(1).start(x.length);
    List<LbfgsStep> steps = new ArrayList<>();
    do {
      steps.add(state.iterate(objective, x));
    } while (!last(steps).converged() && steps.size() < MOST_ITERATIONS);
    return steps;
  }

  private static LbfgsStep last(List<LbfgsStep> steps) {
    return steps.get(steps.size() - 1);
  }

  @ParameterizedTest
  @EnumSource(TestFunction.class)
  void findsTheMinimumAndSaysSo(TestFunction function) {
    float[] x = function.start();

    List<LbfgsStep> steps = minimize(function, x);

    assertThat(last(steps).converged()).isTrue();
    assertThat(last(steps).loss()).isLessThan(1e-8);
    for (int i = 0; i < x.length; i++) {
      assertThat(x[i]).isCloseTo(1f, within(1e-3f));
    }
  }

  /** SciPy's L-BFGS-B takes 357, in double precision; gradient descent some forty thousand. */
  @Test
  void aQuadraticOfConditionTenThousandTakesAFewHundredEvaluations() {
    int evaluations =
        minimize(TestFunction.QUADRATIC, TestFunction.QUADRATIC.start()).stream()
            .takeWhile(step -> step.loss() > 1e-6)
            .mapToInt(LbfgsStep::evaluations)
            .sum();

    assertThat(evaluations).isLessThan(400);
  }

  @ParameterizedTest
  @EnumSource(TestFunction.class)
  void mostIterationsTakeOneEvaluation(TestFunction function) {
    List<LbfgsStep> steps = minimize(function, function.start());

    assertThat(steps.stream().filter(step -> step.evaluations() == 1).count())
        .isGreaterThan(steps.size() / 2);
  }

  @ParameterizedTest
  @EnumSource(TestFunction.class)
  void theLossNeverRises(TestFunction function) {
    List<LbfgsStep> steps = minimize(function, function.start());

    for (int i = 1; i < steps.size(); i++) {
      assertThat(steps.get(i).loss()).isLessThanOrEqualTo(steps.get(i - 1).loss());
    }
  }

  /** As far as float32 lets the slope be known: the last digits of the minimum are left out. */
  @ParameterizedTest
  @EnumSource(TestFunction.class)
  void theStrongWolfeConditionsHoldAtEveryNewPoint(TestFunction function) {
    float[] x = function.start();
    float[] before = new float[x.length];
    float[] after = new float[x.length];
    LbfgsState state = new Lbfgs(1).start(x.length);
    int checked = 0;
    double lossBefore = function.evaluate(x, before);
    while (lossBefore > 1e-6) {
      float[] from = x.clone();
      LbfgsStep step = state.iterate(function, x);
      double lossAfter = function.evaluate(x, after);
      double promised = 0;
      double left = 0;
      for (int i = 0; i < x.length; i++) {
        promised += before[i] * ((double) x[i] - from[i]);
        left += after[i] * ((double) x[i] - from[i]);
      }
      assertThat(step.loss()).isEqualTo(lossAfter);
      assertThat(promised).isNegative();
      assertThat(lossAfter).isLessThanOrEqualTo(lossBefore + 1e-4 * promised);
      assertThat(Math.abs(left)).isLessThanOrEqualTo(0.9001 * Math.abs(promised));
      lossBefore = lossAfter;
      System.arraycopy(after, 0, before, 0, x.length);
      checked++;
    }
    assertThat(checked).isGreaterThan(10);
  }

  @ParameterizedTest
  @EnumSource(TestFunction.class)
  void theSameFunctionGivesTheSameBits(TestFunction function) {
    float[] first = function.start();
    float[] second = function.start();

    assertThat(minimize(function, first)).isEqualTo(minimize(function, second));
    assertThat(first).isEqualTo(second);
  }

  @Test
  void lossAndGradientOfTheResultAreThoseOfTheParameters() {
    float[] x = TestFunction.ROSENBROCK_20.start();
    float[] gradient = new float[x.length];
    LbfgsState state = new Lbfgs(1).start(x.length);
    for (int i = 0; i < 10; i++) {
      LbfgsStep step = state.iterate(TestFunction.ROSENBROCK_20, x);

      assertThat(step.loss()).isEqualTo(TestFunction.ROSENBROCK_20.evaluate(x, gradient));
      assertThat(step.largestGradient()).isEqualTo(Vectors.largest(gradient));
    }
  }

  @ParameterizedTest
  @EnumSource(TestFunction.class)
  void atTheMinimumThereIsNoStep(TestFunction function) {
    float[] x = function.minimum();

    LbfgsStep step = new Lbfgs(1).start(x.length).iterate(function, x);

    assertThat(step).isEqualTo(new LbfgsStep(0, 0, 1, true));
    assertThat(x).isEqualTo(function.minimum());
  }

  /**
   * −log(1 − x) + x², of which nothing is known from x = 1 on; the minimum of its kind is at x < 0.
   */
  @Test
  void turnsBackFromARegionWithoutValues() {
    for (double beyond : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      Objective barrier =
          (x, gradient) -> {
            gradient[0] = (float) (-5 + 1 / (1.0 - x[0]));
            return x[0] < 1 ? -5 * x[0] - Math.log(1.0 - x[0]) : beyond;
          };
      float[] x = {-3};

      List<LbfgsStep> steps = minimize(barrier, x);

      assertThat(last(steps).converged()).isTrue();
      assertThat(x[0]).isCloseTo(0.8f, within(1e-4f));
      assertThat(steps).allSatisfy(step -> assertThat(step.loss()).isFinite());
    }
  }

  @Test
  void aLossThatIsNoNumberFromTheBeginningComesBack() {
    float[] x = {1, 2};

    LbfgsStep step = new Lbfgs(1).start(2).iterate((p, gradient) -> Double.NaN, x);

    assertThat(step.loss()).isNaN();
    assertThat(step.converged()).isFalse();
    assertThat(x).containsExactly(1, 2);
  }

  /** x + 10⁸, whose float32 neighbors are 8 apart and whose slope promises less than that. */
  @Test
  void whereNoStepGainsAnythingItHasConverged() {
    float[] x = {1e8f};
    Objective flat =
        (p, gradient) -> {
          gradient[0] = 0.001f;
          return 1;
        };

    LbfgsStep step = new Lbfgs(1).start(1).iterate(flat, x);

    assertThat(step.converged()).isTrue();
    assertThat(step.evaluations()).isLessThanOrEqualTo(1 + StrongWolfe.MOST_EVALUATIONS);
    assertThat(x).containsExactly(1e8f);
  }

  /** Between hills the gradient's change points against the step. */
  @Test
  void negativeCurvatureDoesNotMisleadIt() {
    Objective waves =
        (x, gradient) -> {
          gradient[0] = (float) (-Math.sin(x[0]) + 0.1 * x[0]);
          gradient[1] = (float) (x[1] * (x[1] * x[1] - 1.0));
          double y = x[1] * x[1] - 1.0;
          return Math.cos(x[0]) + 0.05 * x[0] * x[0] + 0.25 * y * y;
        };
    float[] x = {0.1f, 0.05f};

    List<LbfgsStep> steps = minimize(waves, x);

    assertThat(last(steps).converged()).isTrue();
    assertThat(Math.abs(x[0])).isCloseTo(2.8523f, within(1e-3f));
    assertThat(Math.abs(x[1])).isCloseTo(1f, within(1e-3f));
  }

  @Test
  void theFirstStepIsShortWhereTheGradientIsLong() {
    float[] x = {0, 0};
    Objective slope =
        (p, gradient) -> {
          gradient[0] = 300;
          gradient[1] = -100;
          return 300.0 * p[0] - 100.0 * p[1] + p[0] * p[0];
        };
    List<float[]> tried = new ArrayList<>();
    Objective listening =
        (p, gradient) -> {
          tried.add(p.clone());
          return slope.evaluate(p, gradient);
        };

    new Lbfgs(0.5).start(2).iterate(listening, x);

    // 0.5 · gradient / ‖gradient‖₁
    assertThat(tried.get(1)).containsExactly(new float[] {-0.375f, 0.125f}, within(1e-6f));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void aHistoryWithoutPairsIsAnError(int size) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Lbfgs(1, size))
        .withMessage("history size: expected at least 1, got " + size);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void aLearningRateThatIsNotPositiveIsAnError(double rate) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Lbfgs(rate))
        .withMessage("learning rate: expected a positive number, got " + rate);
  }

  @Test
  void theDefaultsAreTheUsualOnes() {
    assertThat(new Lbfgs(Lbfgs.DEFAULT_LEARNING_RATE)).isEqualTo(new Lbfgs(1, 100));
    assertThat(new Lbfgs(1).label()).isEqualTo("lbfgs");
  }
}
