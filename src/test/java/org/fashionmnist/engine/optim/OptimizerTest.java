package org.fashionmnist.engine.optim;

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
        new Descent(new Sgd(0.02, 0.9, true), 400),
        new Descent(new AdaGrad(0.5), 1000),
        new Descent(new RmsProp(0.0005), 10_000),
        new Descent(new Adadelta(0.1), 10_000),
        new Descent(new Adam(0.05), 1000),
        new Descent(Adam.amsgrad(0.05), 5000),
        new Descent(new AdamW(0.05), 1000),
        new Descent(new NAdam(0.05), 1000),
        new Descent(new RAdam(0.05), 1000),
        new Descent(new Lion(0.0005), 10_000),
        new Descent(new CoupledWeightDecay(new Sgd(0.1), 0.01), 300));
  }

  static List<Descent> rosenbrock() {
    return List.of(
        new Descent(new Sgd(0.001), 40_000),
        new Descent(new Sgd(0.0005, 0.9), 10_000),
        new Descent(new Sgd(0.0003, 0.9, true), 20_000),
        new Descent(new AdaGrad(0.5), 20_000),
        new Descent(new RmsProp(0.0005), 20_000),
        new Descent(new Adadelta(0.01), 40_000),
        new Descent(new Adam(0.01), 10_000),
        new Descent(Adam.amsgrad(0.01), 20_000),
        new Descent(new AdamW(0.01, 0), 10_000),
        new Descent(new NAdam(0.005), 20_000),
        new Descent(new RAdam(0.001), 20_000),
        new Descent(new Lion(0.0001), 40_000));
  }

  static List<ElementwiseOptimizer> optimizers() {
    return parabola().stream().map(Descent::optimizer).toList();
  }

  static List<ElementwiseOptimizer> withoutWeightDecay() {
    return rosenbrock().stream().map(Descent::optimizer).toList();
  }

  private record FirstStep(ElementwiseOptimizer optimizer, double inRates) {}

  /** From 0, for a gradient of 1, by the formulas. */
  static List<FirstStep> firstSteps() {
    double firstMomentum = 0.9 * (1 - 0.5 * Math.pow(0.96, 0.004));
    double secondMomentum = 0.9 * (1 - 0.5 * Math.pow(0.96, 0.008));
    return List.of(
        new FirstStep(new Sgd(0.1), 1),
        new FirstStep(new Sgd(0.1, 0.9), 1),
        new FirstStep(new Sgd(0.1, 0.9, true), 1.9),
        new FirstStep(new AdaGrad(0.1), 1),
        new FirstStep(new RmsProp(0.1), 10),
        new FirstStep(new Adadelta(0.1), Math.sqrt(1e-6 / (0.1 + 1e-6))),
        new FirstStep(new Adam(0.1), 1),
        new FirstStep(Adam.amsgrad(0.1), 1),
        new FirstStep(new AdamW(0.1), 1),
        new FirstStep(
            new NAdam(0.1), 1 + secondMomentum * 0.1 / (1 - firstMomentum * secondMomentum)),
        new FirstStep(new RAdam(0.1), 1),
        new FirstStep(new Lion(0.1, 0.01), 1),
        new FirstStep(new CoupledWeightDecay(new Sgd(0.1), 0.01), 1));
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
  @MethodSource("withoutWeightDecay")
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
  @MethodSource("withoutWeightDecay")
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
    WholeStep.take(state, together, gradient.clone(), 0.1);
    WholeStep.take(state, together, gradient.clone(), 0.1);

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
      WholeStep.take(ofWhole, whole, gradient.clone(), 0.1);
      float[] sameGradient = gradient.clone();

      ofPieces.beginStep(0.1);
      ofPieces.update(pieces, sameGradient, 77, 100);
      ofPieces.update(pieces, sameGradient, 0, 1);
      ofPieces.update(pieces, sameGradient, 32, 32);
      ofPieces.update(pieces, sameGradient, 1, 77);

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
  @MethodSource("firstSteps")
  void theRateOfTheStepCountsNotThatOfTheSettings(FirstStep first) {
    float[] parameters = {0};

    WholeStep.take(first.optimizer.start(1), parameters, new float[] {1}, 0.25);

    assertThat(parameters[0])
        .isCloseTo((float) (-0.25 * first.inRates), within((float) (1e-6 * first.inRates)));
  }

  /** A gradient of the other sign, and every order of magnitude, gives the mirror image. */
  @ParameterizedTest
  @MethodSource("optimizers")
  void theOppositeGradientMakesTheOppositeStep(ElementwiseOptimizer optimizer) {
    float[] gradient = {1e-12f, 1e-6f, 1e-3f, 1, 1e3f, 1e6f};
    float[] opposite = {-1e-12f, -1e-6f, -1e-3f, -1, -1e3f, -1e6f};
    float[] there = new float[gradient.length];
    float[] back = new float[gradient.length];
    OptimizerState state = optimizer.start(gradient.length);
    OptimizerState other = optimizer.start(gradient.length);

    for (int step = 0; step < 10; step++) {
      WholeStep.take(state, there, gradient.clone(), 0.1);
      WholeStep.take(other, back, opposite.clone(), 0.1);
    }

    for (int i = 0; i < there.length; i++) {
      assertThat(there[i]).isNegative().isEqualTo(-back[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void aLearningRateThatIsNotPositiveIsAnError(double rate) {
    for (OptimizerKind kind : OptimizerKind.values()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> kind.create(rate))
          .withMessage("learning rate: expected a positive number, got " + rate);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN})
  void aShareOfThePastOutOfRangeIsAnError(double share) {
    String range = ": expected at least 0 and below 1, got " + share;

    assertError(() -> new Sgd(0.1, share), "momentum" + range);
    assertError(() -> new Sgd(0.1, share, true), "momentum" + range);
    assertError(() -> new RmsProp(0.1, share, 1e-8), "alpha" + range);
    assertError(() -> new Adadelta(0.1, share, 1e-8), "rho" + range);
    assertError(() -> new Adam(0.1, share, 0.9, 1e-8), "beta1" + range);
    assertError(() -> new Adam(0.1, 0.9, share, 1e-8), "beta2" + range);
    assertError(() -> new AdamW(0.1, share, 0.9, 1e-8, 0), "beta1" + range);
    assertError(() -> new NAdam(0.1, 0.9, share, 1e-8, 0), "beta2" + range);
    assertError(() -> new RAdam(0.1, share, 0.9, 1e-8), "beta1" + range);
    assertError(() -> new Lion(0.1, share, 0.9, 0), "beta1" + range);
    assertError(() -> new Lion(0.1, 0.9, share, 0), "beta2" + range);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1e-8, Double.NaN})
  void anEpsilonThatIsNotPositiveIsAnError(double epsilon) {
    String range = "epsilon: expected a positive number, got " + epsilon;

    assertError(() -> new AdaGrad(0.1, epsilon), range);
    assertError(() -> new RmsProp(0.1, 0.9, epsilon), range);
    assertError(() -> new Adadelta(0.1, 0.9, epsilon), range);
    assertError(() -> new Adam(0.1, 0.9, 0.999, epsilon), range);
    assertError(() -> new AdamW(0.1, 0.9, 0.999, epsilon, 0), range);
    assertError(() -> new NAdam(0.1, 0.9, 0.999, epsilon, 0), range);
    assertError(() -> new RAdam(0.1, 0.9, 0.999, epsilon), range);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void aDecayOutOfRangeIsAnError(double decay) {
    String range = " decay: expected a number of at least 0, got " + decay;

    assertError(() -> new AdamW(0.1, decay), "weight" + range);
    assertError(() -> new Lion(0.1, decay), "weight" + range);
    assertError(() -> new CoupledWeightDecay(new Sgd(0.1), decay), "weight" + range);
    assertError(() -> new NAdam(0.1, 0.9, 0.999, 1e-8, decay), "momentum" + range);
  }

  @Test
  void nesterovWithoutMomentumIsAnError() {
    assertError(() -> new Sgd(0.1, 0, true), "momentum: Nesterov's method needs one above 0");
  }

  private static void assertError(ThrowingCallable settings, String message) {
    assertThatIllegalArgumentException().isThrownBy(settings).withMessage(message);
  }

  @Test
  void settingsAtTheEdgeOfTheirRangeAreFine() {
    assertThatCode(() -> new Adam(1e-9, 0, 0, 1e-30)).doesNotThrowAnyException();
    assertThatCode(() -> new Sgd(100, 0)).doesNotThrowAnyException();
    assertThatCode(() -> new AdamW(1e-9, 0)).doesNotThrowAnyException();
  }

  @Test
  void theDefaultsAreThoseOfPyTorchAndOfLionsPaper() {
    assertThat(new Sgd(0.5)).isEqualTo(new Sgd(0.5, 0, false));
    assertThat(new AdaGrad(0.5)).isEqualTo(new AdaGrad(0.5, 1e-10));
    assertThat(new RmsProp(0.5)).isEqualTo(new RmsProp(0.5, 0.99, 1e-8));
    assertThat(new Adadelta(0.5)).isEqualTo(new Adadelta(0.5, 0.9, 1e-6));
    assertThat(new Adam(0.5)).isEqualTo(new Adam(0.5, 0.9, 0.999, 1e-8, false));
    assertThat(Adam.amsgrad(0.5)).isEqualTo(new Adam(0.5, 0.9, 0.999, 1e-8, true));
    assertThat(new AdamW(0.5)).isEqualTo(new AdamW(0.5, 0.9, 0.999, 1e-8, 0.01));
    assertThat(new NAdam(0.5)).isEqualTo(new NAdam(0.5, 0.9, 0.999, 1e-8, 0.004));
    assertThat(new RAdam(0.5)).isEqualTo(new RAdam(0.5, 0.9, 0.999, 1e-8));
    assertThat(new Lion(0.5)).isEqualTo(new Lion(0.5, 0.9, 0.99, 0));
  }
}
