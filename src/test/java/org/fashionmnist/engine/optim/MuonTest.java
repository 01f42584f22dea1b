package org.fashionmnist.engine.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.optim.DoubleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MuonTest {

  /** Free parameters come before, between and behind the matrices. */
  private static final MatrixRange TALL = new MatrixRange(16, 100, 70);

  private static final MatrixRange WIDE = new MatrixRange(TALL.end() + 5, 20, 90);
  private static final List<MatrixRange> HIDDEN = List.of(TALL, WIDE);
  private static final int COUNT = WIDE.end() + 11;

  private final RandomStream random = RandomStream.of(7, Purpose.ORDER, 0);

  /** Zero where a matrix has its padding. */
  private float[] values() {
    float[] values = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      values[i] = (float) random.nextGaussian();
    }
    for (MatrixRange range : HIDDEN) {
      for (int i = range.offset(); i < range.end(); i++) {
        values[i] = 0;
      }
      PanelMatrix matrix = range.view(values);
      for (int i = 0; i < range.rows(); i++) {
        for (int j = 0; j < range.columns(); j++) {
          matrix.set(i, j, (float) random.nextGaussian());
        }
      }
    }
    return values;
  }

  private static void step(
      OptimizerState state, float[] parameters, float[] gradient, double rate) {
    state.beginStep(rate);
    state.prepare(parameters, gradient, Worker.alone(), Kernels.get());
    state.update(parameters, gradient, 0, COUNT);
  }

  /**
   * The code of the paper, in double precision: weights and gradients as (out, in), momentum by
   * interpolation.
   */
  private static final class Reference {

    private DoubleMatrix weight;
    private DoubleMatrix momentum;

    Reference(PanelMatrix start) {
      weight = DoubleMatrix.of(start).transpose();
      momentum = DoubleMatrix.zeros(weight.rows(), weight.columns());
    }

    void step(DoubleMatrix gradient, double rate, double beta, double weightDecay) {
      momentum = momentum.combine(beta, gradient, 1 - beta);
      DoubleMatrix update = orthogonalize(gradient.combine(1 - beta, momentum, beta));
      double aspect = (double) weight.rows() / weight.columns();
      double stretch = Math.sqrt(Math.max(1, aspect));
      weight = weight.combine(1 - rate * weightDecay, update, -rate * stretch);
    }

    private static DoubleMatrix orthogonalize(DoubleMatrix g) {
      DoubleMatrix x = g.rows() > g.columns() ? g.transpose() : g;
      x = x.combine(1 / (x.norm() + 1e-7), x, 0);
      for (int i = 0; i < 5; i++) {
        DoubleMatrix a = x.times(x.transpose());
        DoubleMatrix b = a.combine(-4.7750, a.times(a), 2.0315);
        x = x.combine(3.4445, b.times(x), 1);
      }
      return g.rows() > g.columns() ? x.transpose() : x;
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1})
  void hiddenWeightsFollowTheCodeOfThePaper(double weightDecay) {
    float[] parameters = values();
    OptimizerState state = new Muon(0.02, 0.95, 5, weightDecay).start(COUNT, HIDDEN);
    List<Reference> references =
        HIDDEN.stream().map(range -> new Reference(range.view(parameters))).toList();

    for (int s = 0; s < 4; s++) {
      float[] gradient = values();
      double rate = 0.02 / (s + 1);
      step(state, parameters, gradient, rate);
      for (int m = 0; m < HIDDEN.size(); m++) {
        DoubleMatrix g = DoubleMatrix.of(HIDDEN.get(m).view(gradient)).transpose();
        references.get(m).step(g, rate, 0.95, weightDecay);
        PanelMatrix actual = HIDDEN.get(m).view(parameters);
        for (int i = 0; i < actual.rows(); i++) {
          for (int j = 0; j < actual.columns(); j++) {
            assertThat((double) actual.at(i, j))
                .isCloseTo(references.get(m).weight.at(j, i), within(2e-6));
          }
        }
      }
    }
  }

  @Test
  void inASweepBothRatesKeepTheProportionOfTheDefaults() {
    Muon begun = (Muon) OptimizerKind.MUON.createForSweep(Muon.DEFAULT_LEARNING_RATE / 10);

    assertThat(begun.learningRate()).isEqualTo(Muon.DEFAULT_LEARNING_RATE / 10);
    assertThat(begun.adamLearningRate())
        .isCloseTo(OptimizerKind.ADAM.defaultRate() / 10, within(1e-15));
    assertThat(OptimizerKind.MUON.createForSweep(Muon.DEFAULT_LEARNING_RATE))
        .isEqualTo(OptimizerKind.MUON.create(Muon.DEFAULT_LEARNING_RATE));
  }

  /** Half of Muon's rate is half of Adam's. */
  @Test
  void allOtherParametersFollowAdamAtARateOfItsOwn() {
    assertOthersFollow(new Adam(0.003), 0);
  }

  @Test
  void weightDecayActsOnAllOtherParametersAsInAdamW() {
    assertOthersFollow(new AdamW(0.003, 0.1), 0.1);
  }

  private void assertOthersFollow(ElementwiseOptimizer optimizer, double weightDecay) {
    float[] parameters = values();
    float[] expected = parameters.clone();
    OptimizerState muon = new Muon(0.02, 0.95, 5, weightDecay, 0.003).start(COUNT, HIDDEN);
    OptimizerState adam = optimizer.start(COUNT);

    for (double share : new double[] {1, 0.5, 0.25}) {
      float[] gradient = values();
      step(muon, parameters, gradient, share * 0.02);
      WholeStep.take(adam, expected, gradient, share * 0.003);
    }

    for (int i = 0; i < COUNT; i++) {
      int index = i;
      boolean free = HIDDEN.stream().noneMatch(r -> index >= r.offset() && index < r.end());
      if (free) {
        assertThat(parameters[i]).isEqualTo(expected[i]);
      }
    }
  }

  @Test
  void theScaleOfTheGradientDoesNotMatterToHiddenWeights() {
    float[] parameters = values();
    float[] scaledParameters = parameters.clone();
    OptimizerState state = new Muon(0.02).start(COUNT, HIDDEN);
    OptimizerState scaledState = new Muon(0.02).start(COUNT, HIDDEN);
    for (int s = 0; s < 3; s++) {
      float[] gradient = values();
      float[] scaled = gradient.clone();
      for (int i = 0; i < COUNT; i++) {
        scaled[i] *= 1000;
      }
      step(state, parameters, gradient, 0.02);
      step(scaledState, scaledParameters, scaled, 0.02);
    }

    for (MatrixRange range : HIDDEN) {
      for (int i = range.offset(); i < range.end(); i++) {
        assertThat(scaledParameters[i]).isCloseTo(parameters[i], within(1e-6f));
      }
    }
  }

  @Test
  void neitherWorkersNorKernelsNorPiecesChangeABit() {
    float[] start = values();
    List<float[]> gradients = List.of(values(), values(), values());
    float[] expected = start.clone();
    OptimizerState alone = new Muon(0.02).start(COUNT, HIDDEN);
    for (float[] gradient : gradients) {
      alone.beginStep(0.02);
      alone.prepare(expected, gradient, Worker.alone(), KernelsProvider.choose("scalar"));
      alone.update(expected, gradient, 0, COUNT);
    }

    for (int workers = 1; workers <= 3; workers++) {
      float[] parameters = start.clone();
      OptimizerState state = new Muon(0.02).start(COUNT, HIDDEN);
      try (WorkerTeam team = new WorkerTeam(workers)) {
        for (float[] gradient : gradients) {
          state.beginStep(0.02);
          team.run(worker -> state.prepare(parameters, gradient, worker, Kernels.get()));
          int middle = TALL.offset() + 1234;
          state.update(parameters, gradient, WIDE.offset() - 2, COUNT);
          state.update(parameters, gradient, 0, 3);
          state.update(parameters, gradient, middle, middle);
          state.update(parameters, gradient, middle, WIDE.offset() - 2);
          state.update(parameters, gradient, 3, middle);
        }
      }

      assertThat(parameters).as("%d workers", workers).isEqualTo(expected);
    }
  }

  @Test
  void zeroGradientLeavesParametersUnchanged() {
    float[] parameters = values();
    float[] before = parameters.clone();
    OptimizerState state = new Muon(0.02).start(COUNT, HIDDEN);

    for (int s = 0; s < 3; s++) {
      step(state, parameters, new float[COUNT], 0.02);
    }

    assertThat(parameters).isEqualTo(before);
  }

  @Test
  void theGradientIsNotModified() {
    float[] gradient = values();
    float[] before = gradient.clone();

    step(new Muon(0.02).start(COUNT, HIDDEN), values(), gradient, 0.02);

    assertThat(gradient).isEqualTo(before);
  }

  @Test
  void asksForTheWholeGradient() {
    assertThat(new Muon(0.02).start(COUNT, HIDDEN).needsWholeGradient()).isTrue();
    assertThat(new Adam(0.02).start(COUNT).needsWholeGradient()).isFalse();
  }

  /** ½‖W − T‖² with its minimum at T. */
  @Test
  void reachesTheBottomOfAParabola() {
    float[] target = values();
    float[] parameters = values();
    float[] gradient = new float[COUNT];
    OptimizerState state = new Muon(0.5, 0.9, 5, 0, 0.05).start(COUNT, HIDDEN);
    int steps = 800;
    for (int s = 0; s < steps; s++) {
      for (int i = 0; i < COUNT; i++) {
        gradient[i] = parameters[i] - target[i];
      }
      step(state, parameters, gradient, 0.5 * (steps - s) / steps);
    }

    for (int i = 0; i < COUNT; i++) {
      assertThat(parameters[i]).isCloseTo(target[i], within(0.02f));
    }
  }

  @Test
  void matricesThatOverlapOrDoNotFitAreErrors() {
    Muon muon = new Muon(0.02);
    MatrixRange inside = new MatrixRange(TALL.offset() + 1, 2, 2);
    MatrixRange beyond = new MatrixRange(COUNT - 1, 2, 2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> muon.start(COUNT, List.of(TALL, inside)))
        .withMessageContaining("after index " + TALL.end());
    assertThatIllegalArgumentException().isThrownBy(() -> muon.start(COUNT, List.of(WIDE, TALL)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> muon.start(COUNT, List.of(beyond)))
        .withMessageContaining("within the " + COUNT + " parameters");
    for (ThrowingCallable range :
        List.<ThrowingCallable>of(
            () -> new MatrixRange(-1, 1, 1),
            () -> new MatrixRange(0, 0, 1),
            () -> new MatrixRange(0, 1, 0))) {
      assertThatIllegalArgumentException().isThrownBy(range);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void ratesThatAreNotPositiveAreErrors(double rate) {
    String range = ": expected a positive number, got " + rate;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Muon(rate))
        .withMessage("learning rate" + range);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Muon(0.02, 0.95, 5, 0, rate))
        .withMessage("Adam's learning rate" + range);
  }

  @Test
  void otherSettingsOutOfRangeAreErrors() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Muon(0.02, 1, 5, 0))
        .withMessage("momentum: expected at least 0 and below 1, got 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Muon(0.02, 0.95, 0, 0))
        .withMessage("Newton-Schulz steps: expected at least 1, got 0");
    for (double decay : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Muon(0.02, 0.95, 5, decay))
          .withMessage("weight decay: expected a number of at least 0, got " + decay);
    }
  }

  @Test
  void theDefaultsAreThoseOfThePapersCode() {
    assertThat(new Muon(Muon.DEFAULT_LEARNING_RATE)).isEqualTo(new Muon(0.02, 0.95, 5, 0, 0.001));
    assertThat(new Muon(0.02).label()).isEqualTo("muon");
  }

  @Test
  void productsOfOrthogonalizationAreCounted() {
    List<MatrixRange> upright = List.of(new MatrixRange(0, 784, 128));
    List<MatrixRange> lying = List.of(new MatrixRange(0, 128, 784));
    long gram = 2L * 784 * 128 * 128;
    long square = 2L * 128 * 128 * 128;

    assertThat(new Muon(0.02).operationsPerStep(upright)).isEqualTo(5 * (gram + square + gram));
    assertThat(new Muon(0.02).operationsPerStep(lying)).isEqualTo(5 * (gram + square + gram));
    assertThat(new Muon(0.02).operationsPerStep(List.of())).isZero();
  }
}
