package org.fashionmnist.engine.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeightDecayTest {

  static List<ElementwiseOptimizer> decoupled() {
    return List.of(new AdamW(0.1, 0.5), new Lion(0.1, 0.5));
  }

  @ParameterizedTest
  @MethodSource("decoupled")
  void decoupledDecayShrinksByRateTimesDecayWithoutGradient(ElementwiseOptimizer optimizer) {
    float[] parameters = {8, -4};
    OptimizerState state = optimizer.start(2);

    WholeStep.take(state, parameters, new float[2], 0.5);
    assertThat(parameters).containsExactly(6, -3);

    WholeStep.take(state, parameters, new float[2], 1);
    assertThat(parameters).containsExactly(3, -1.5f);
  }

  @ParameterizedTest
  @MethodSource("decoupled")
  void decoupledDecayLeavesTheGradientAlone(ElementwiseOptimizer optimizer) {
    float[] gradient = {1, -2};

    WholeStep.take(optimizer.start(2), new float[] {3, 4}, gradient, 0.1);

    assertThat(gradient).containsExactly(1, -2);
  }

  @Test
  void adamWithoutDecayIsAdamToTheBit() {
    float[] adam = {1, -2, 3, -0f};
    float[] adamW = adam.clone();
    OptimizerState ofAdam = new Adam(0.1).start(4);
    OptimizerState ofAdamW = new AdamW(0.1, 0).start(4);

    for (int step = 1; step <= 50; step++) {
      float[] gradient = {1f / step, -0.3f * step, 0.7f, 0};
      WholeStep.take(ofAdam, adam, gradient, 0.1);
      WholeStep.take(ofAdamW, adamW, gradient, 0.1);
      assertThat(adamW).isEqualTo(adam);
    }
  }

  @Test
  void coupledDecayIsAPartOfTheGradient() {
    float[] parameters = {8, -4};
    OptimizerState state = new CoupledWeightDecay(new Sgd(1), 0.25).start(2);

    WholeStep.take(state, parameters, new float[] {1, 1}, 0.5);

    assertThat(parameters).containsExactly(8 - 0.5f * (1 + 2), -4 - 0.5f * (1 - 1));
  }

  @Test
  void coupledDecayEntersTheMomentum() {
    float[] parameters = {8};
    OptimizerState state = new CoupledWeightDecay(new Sgd(1, 0.5), 0.25).start(1);

    WholeStep.take(state, parameters, new float[] {0}, 0.5);
    assertThat(parameters[0]).isEqualTo(7); // the velocity is 2

    WholeStep.take(state, parameters, new float[] {0}, 0.5);
    assertThat(parameters[0]).isEqualTo(7 - 0.5f * (0.5f * 2 + 0.25f * 7));
  }

  @Test
  void coupledDecayChangesTheGradientOfItsPieceOnly() {
    float[] gradient = {1, 1, 1, 1};
    OptimizerState state = new CoupledWeightDecay(new Sgd(1), 0.5).start(4);
    state.beginStep(0.1);

    state.update(new float[] {2, 2, 2, 2}, gradient, 1, 3);

    assertThat(gradient).containsExactly(1, 2, 2, 1);
  }

  @Test
  void coupledDecayGoesByTheNameAndRateOfTheOptimizerInside() {
    Optimizer optimizer = new CoupledWeightDecay(new RmsProp(0.25), 0.5);

    assertThat(optimizer.label()).isEqualTo("rmsprop");
    assertThat(optimizer.learningRate()).isEqualTo(0.25);
  }

  /** Adam divides a coupled decay away: a large weight and a small one lose the same. */
  @Test
  void adamDividesACoupledDecayAwayAndAdamWDoesNot() {
    float[] coupled = {100, 1};
    float[] decoupled = coupled.clone();

    WholeStep.take(new CoupledWeightDecay(new Adam(0.1), 0.5).start(2), coupled, new float[2], 0.1);
    WholeStep.take(new AdamW(0.1, 0.5).start(2), decoupled, new float[2], 0.1);

    assertThat(100 - coupled[0]).isCloseTo(0.1f, within(1e-5f));
    assertThat(1 - coupled[1]).isCloseTo(0.1f, within(1e-5f));
    assertThat(100 - decoupled[0]).isCloseTo(5f, within(1e-4f));
    assertThat(1 - decoupled[1]).isCloseTo(0.05f, within(1e-6f));
  }
}
