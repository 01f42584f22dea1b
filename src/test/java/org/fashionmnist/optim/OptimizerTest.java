package org.fashionmnist.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every optimizer: a new one belongs into the tables of this class. */
class OptimizerTest {

  private record Descent(ElementwiseOptimizer optimizer, int steps) {}

  static List<Descent> parabola() {
    return List.of(
        new Descent(new Sgd(0.1), 300),
        new Descent(new Sgd(0.02, 0.9), 400),
        new Descent(new Adam(0.05), 1000));
  }

  static List<Descent> rosenbrock() {
    return List.of(
        new Descent(new Sgd(0.001), 40_000),
        new Descent(new Sgd(0.0005, 0.9), 10_000),
        new Descent(new Adam(0.01), 10_000));
  }

  static List<ElementwiseOptimizer> optimizers() {
    return parabola().stream().map(Descent::optimizer).toList();
  }

  /** f(x) = ½ Σ aᵢ xᵢ², with a minimum of 0 at the origin. */
  @ParameterizedTest
  @MethodSource("parabola")
  void reachesTheBottomOfAParabola(Descent descent) {
    float[] curvature = {10, 1, 0.3f};
    float[] x = {3, -2, 1};
    float[] gradient = new float[3];
    OptimizerState state = descent.optimizer.start(3);

    for (int step = 0; step < descent.steps; step++) {
      for (int i = 0; i < 3; i++) {
        gradient[i] = curvature[i] * x[i];
      }
      WholeStep.take(state, x, gradient, descent.optimizer.learningRate());
    }

    for (float coordinate : x) {
      assertThat(coordinate).isCloseTo(0f, within(1e-3f));
    }
  }

  /** f(x, y) = (1 − x)² + 100 (y − x²)², a bent valley with a minimum of 0 at (1, 1). */
  @ParameterizedTest
  @MethodSource("rosenbrock")
  void findsTheEndOfRosenbrocksValley(Descent descent) {
    float[] point = {-1.2f, 1};
    float[] gradient = new float[2];
    OptimizerState state = descent.optimizer.start(2);

    for (int step = 0; step < descent.steps; step++) {
      double x = point[0];
      double off = point[1] - x * x;
      gradient[0] = (float) (-2 * (1 - x) - 400 * x * off);
      gradient[1] = (float) (200 * off);
      WholeStep.take(state, point, gradient, descent.optimizer.learningRate());
    }

    assertThat(point[0]).isCloseTo(1f, within(0.01f));
    assertThat(point[1]).isCloseTo(1f, within(0.02f));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void zeroGradientLeavesParametersUnchanged(ElementwiseOptimizer optimizer) {
    float[] parameters = {1.5f, -2, 0, -0f, 1e-30f, 3e8f};
    float[] before = parameters.clone();
    OptimizerState state = optimizer.start(parameters.length);

    for (int step = 0; step < 10; step++) {
      WholeStep.take(state, parameters, new float[parameters.length], optimizer.learningRate());
    }

    assertThat(parameters).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void theGradientIsNotModified(ElementwiseOptimizer optimizer) {
    float[] gradient = {1, -2, 3};

    WholeStep.take(optimizer.start(3), new float[3], gradient, 0.1);

    assertThat(gradient).containsExactly(1, -2, 3);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void everyStateStartsWithoutMemory(ElementwiseOptimizer optimizer) {
    float[] first = {1, 2, 3};
    float[] second = first.clone();
    OptimizerState used = optimizer.start(3);
    WholeStep.take(used, new float[3], new float[] {5, 6, 7}, 0.1);

    WholeStep.take(optimizer.start(3), first, new float[] {1, -1, 2}, 0.1);
    WholeStep.take(optimizer.start(3), second, new float[] {1, -1, 2}, 0.1);

    assertThat(first).isEqualTo(second);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void eachParameterIsChangedByItsOwnGradientAlone(ElementwiseOptimizer optimizer) {
    float[] together = new float[37];
    float[] gradient = new float[37];
    for (int i = 0; i < 37; i++) {
      together[i] = i;
      gradient[i] = i - 17.5f;
    }
    float[] alone = together.clone();
    OptimizerState state = optimizer.start(37);
    WholeStep.take(state, together, gradient, 0.1);
    WholeStep.take(state, together, gradient, 0.1);

    for (int i = 0; i < 37; i++) {
      float[] one = {alone[i]};
      OptimizerState single = optimizer.start(1);
      WholeStep.take(single, one, new float[] {gradient[i]}, 0.1);
      WholeStep.take(single, one, new float[] {gradient[i]}, 0.1);
      assertThat(together[i]).isEqualTo(one[0]);
    }
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void piecesInAnyOrderGiveTheBitsOfTheWhole(ElementwiseOptimizer optimizer) {
    float[] whole = new float[100];
    float[] gradient = new float[100];
    for (int i = 0; i < 100; i++) {
      whole[i] = i;
      gradient[i] = i - 50.5f;
    }
    float[] pieces = whole.clone();
    OptimizerState ofWhole = optimizer.start(100);
    OptimizerState ofPieces = optimizer.start(100);
    for (int step = 0; step < 3; step++) {
      WholeStep.take(ofWhole, whole, gradient, 0.1);

      ofPieces.beginStep(0.1);
      ofPieces.update(pieces, gradient, 77, 100);
      ofPieces.update(pieces, gradient, 0, 1);
      ofPieces.update(pieces, gradient, 32, 32);
      ofPieces.update(pieces, gradient, 1, 77);

      assertThat(pieces).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void parametersOutsideThePieceStayAsTheyAre(ElementwiseOptimizer optimizer) {
    float[] parameters = {1, 2, 3, 4, 5};
    OptimizerState state = optimizer.start(5);
    state.beginStep(0.1);

    state.update(parameters, new float[] {1, 1, 1, 1, 1}, 1, 3);

    assertThat(parameters[0]).isEqualTo(1);
    assertThat(parameters[1]).isLessThan(2);
    assertThat(parameters[2]).isLessThan(3);
    assertThat(parameters[3]).isEqualTo(4);
    assertThat(parameters[4]).isEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void theRateOfTheStepCountsNotThatOfTheSettings(ElementwiseOptimizer optimizer) {
    float[] parameters = {1};

    WholeStep.take(optimizer.start(1), parameters, new float[] {1}, 0.25);

    // Every one of them steps by the rate itself, for a first gradient of 1.
    assertThat(parameters[0]).isCloseTo(0.75f, within(1e-6f));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void aLearningRateThatIsNotPositiveIsAnError(double rate) {
    for (ThrowingCallable settings :
        List.<ThrowingCallable>of(() -> new Sgd(rate), () -> new Adam(rate))) {
      assertThatIllegalArgumentException()
          .isThrownBy(settings)
          .withMessage("learning rate: expected a positive number, got " + rate);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN})
  void aShareOfThePastOutOfRangeIsAnError(double share) {
    String range = ": expected at least 0 and below 1, got " + share;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sgd(0.1, share))
        .withMessage("momentum" + range);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adam(0.1, share, 0.9, 1e-8))
        .withMessage("beta1" + range);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adam(0.1, 0.9, share, 1e-8))
        .withMessage("beta2" + range);
  }

  @Test
  void anEpsilonThatIsNotPositiveIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adam(0.1, 0.9, 0.999, 0))
        .withMessage("epsilon: expected a positive number, got 0.0");
  }

  @Test
  void settingsAtTheEdgeOfTheirRangeAreFine() {
    assertThatCode(() -> new Adam(1e-9, 0, 0, 1e-30)).doesNotThrowAnyException();
    assertThatCode(() -> new Sgd(100, 0)).doesNotThrowAnyException();
  }

  @Test
  void theDefaultsAreThoseOfThePaper() {
    assertThat(new Adam(0.5)).isEqualTo(new Adam(0.5, 0.9, 0.999, 1e-8));
    assertThat(new Sgd(0.5)).isEqualTo(new Sgd(0.5, 0));
    assertThat(Adam.DEFAULT_LEARNING_RATE).isEqualTo(0.001);
    assertThat(new Adam(0.5).label()).isEqualTo("adam");
    assertThat(new Sgd(0.5).label()).isEqualTo("sgd");
  }
}
