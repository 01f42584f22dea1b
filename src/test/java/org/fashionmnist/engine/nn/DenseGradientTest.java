package org.fashionmnist.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.nn.Batches;
import org.fashionmnist.nn.FiniteDifferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DenseGradientTest {

  private static final double RELATIVE_ERROR = 3e-4;

  /**
   * A layer on a batch X = below(V); the function to differentiate is Σ upstream ⊙ Y.
   *
   * <p>The layer returns the gradient by V, which the layer below would take as its δ.
   */
  private static final class Bench {

    private final Kernels kernels = Kernels.get();
    private final Dense layer;
    private final Activation below;
    private final Matrix v;
    private final Matrix x;
    private final Matrix y;
    private final Matrix upstream;
    private final List<PanelMatrix> parameters;
    private final List<PanelMatrix> gradients;
    private final ForwardShare forward;

    Bench(int batch, int in, int units, Activation activation) {
      this(batch, in, units, activation, Activation.IDENTITY);
    }

    /** No weighted sum comes nearer than 0.5 to zero, where a rectifier has no derivative. */
    Bench(int batch, int in, int units, Activation activation, Activation below) {
      RandomStream random = RandomStream.of(4, Purpose.ORDER, in);
      layer = new Dense(units, activation);
      this.below = below;
      v = Batches.uniform(batch, in, 0.5, random);
      x = Matrix.zeros(batch, in);
      y = Matrix.zeros(batch, units);
      upstream = Batches.uniform(batch, units, 1, random);
      PanelMatrix weight = PanelMatrix.zeros(in, units);
      Batches.fill(weight, 1.0 / in, random);
      PanelMatrix bias = PanelMatrix.zeros(1, units);
      for (int j = 0; j < units; j++) {
        bias.set(0, j, j % 2 == 0 ? 1 : -1);
      }
      parameters = List.of(weight, bias);
      gradients = List.of(PanelMatrix.zeros(in, units), PanelMatrix.zeros(1, units));
      forward =
          layer.forwardShare(
              parameters,
              new ForwardBuffers(
                  Shape.of(in), x, LayerCache.NONE, y, new StepRandom(0, 0), Optional.empty()),
              /* byExamples= */ false,
              Worker.alone(),
              kernels);
    }

    /** Keeps V off the point where a rectifier below has no derivative. */
    Bench awayFromZero() {
      for (int i = 0; i < v.rows(); i++) {
        for (int j = 0; j < v.columns(); j++) {
          Batches.set(v, i, j, v.at(i, j) + Math.copySign(0.2f, v.at(i, j)));
        }
      }
      return this;
    }

    double value() {
      for (int i = 0; i < x.rows(); i++) {
        System.arraycopy(v.data(), v.rowOffset(i), x.data(), x.rowOffset(i), x.columns());
      }
      below.applyInPlace(kernels, x);
      forward.forward();
      double value = 0;
      for (int i = 0; i < y.rows(); i++) {
        for (int j = 0; j < y.columns(); j++) {
          value += (double) upstream.at(i, j) * y.at(i, j);
        }
      }
      return value;
    }

    /** Computes all gradients, or those of the parameters alone where {@code dV} has no rows. */
    void backward(Matrix dV) {
      value();
      Matrix delta = Batches.copyOf(upstream);
      layer.activation().backwardInPlace(kernels, y, delta);
      BackwardBuffers buffers =
          new BackwardBuffers(
              Shape.of(x.columns()), x, LayerCache.NONE, delta, dV, below, Optional.empty());
      BackwardShare backward =
          layer.backwardShare(parameters, gradients, buffers, Worker.alone(), kernels);
      if (dV.rows() > 0) {
        backward.backwardInput();
      }
      backward.backwardParameters((from, to) -> {});
    }
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void gradientsOfASmallLayerAreItsSlopes(Activation activation) {
    assertGradients(new Bench(4, 3, 5, activation));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void gradientsOfALayerWiderThanAVectorAreItsSlopes(Activation activation) {
    assertGradients(new Bench(7, 21, 18, activation));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void gradientsOfALayerWiderThanAPanelAreItsSlopes(Activation activation) {
    assertGradients(new Bench(66, 5, 70, activation));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void gradientsOfASingleExampleAreItsSlopes(Activation activation) {
    assertGradients(new Bench(1, 2, 2, activation));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void theGradientByTheInputIncludesTheSlopeOfTheActivationBelow(Activation below) {
    assertGradients(new Bench(7, 21, 18, Activation.TANH, below).awayFromZero());
  }

  private static void assertGradients(Bench bench) {
    Matrix dV = Matrix.zeros(bench.x.rows(), bench.x.columns());
    bench.backward(dV);

    FiniteDifferences.assertGradient(bench::value, bench.v, dV, RELATIVE_ERROR, "dX");
    FiniteDifferences.assertGradient(
        bench::value, bench.parameters.get(0), bench.gradients.get(0), RELATIVE_ERROR, "dW");
    FiniteDifferences.assertGradient(
        bench::value, bench.parameters.get(1), bench.gradients.get(1), RELATIVE_ERROR, "db");
  }

  @Test
  void withoutDxTheOtherGradientsAreTheSame() {
    Bench whole = new Bench(4, 3, 5, Activation.TANH);
    whole.backward(Matrix.zeros(4, 3));
    Bench first = new Bench(4, 3, 5, Activation.TANH);

    first.backward(Matrix.zeros(0, 3));

    for (int i = 0; i < 2; i++) {
      assertThat(Batches.entries(first.gradients.get(i)))
          .isEqualTo(Batches.entries(whole.gradients.get(i)))
          .doesNotContain(0f);
    }
  }

  @Test
  void backwardChangesNeitherInputNorOutputNorParameters() {
    Bench bench = new Bench(4, 3, 5, Activation.SIGMOID);
    bench.value();
    List<Matrix> inputs =
        List.of(
            bench.x, bench.y, bench.parameters.get(0).panel(0), bench.parameters.get(1).panel(0));
    List<float[]> before = inputs.stream().map(m -> m.data().clone()).toList();

    bench.backward(Matrix.zeros(4, 3));

    for (int i = 0; i < before.size(); i++) {
      assertThat(inputs.get(i).data()).isEqualTo(before.get(i));
    }
  }
}
