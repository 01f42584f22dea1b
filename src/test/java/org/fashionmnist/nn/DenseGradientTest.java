package org.fashionmnist.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fashionmnist.linalg.Kernels;
import org.fashionmnist.linalg.Matrix;
import org.fashionmnist.random.Purpose;
import org.fashionmnist.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DenseGradientTest {

  private static final double RELATIVE_ERROR = 3e-4;

  /** A layer with a batch; the function to differentiate is Σ upstream ⊙ Y. */
  private static final class Bench {

    private final Kernels kernels = Kernels.get();
    private final Dense layer;
    private final Matrix x;
    private final Matrix y;
    private final Matrix upstream;
    private final List<Matrix> parameters;
    private final List<Matrix> gradients;

    /** No weighted sum comes nearer than 0.5 to zero, where a rectifier has no derivative. */
    Bench(int batch, int in, int units, Activation activation) {
      RandomStream random = RandomStream.of(4, Purpose.ORDER, in);
      layer = new Dense(units, activation);
      x = Batches.uniform(batch, in, 0.5, random);
      y = Matrix.zeros(batch, units);
      upstream = Batches.uniform(batch, units, 1, random);
      Matrix bias = Matrix.zeros(1, units);
      for (int j = 0; j < units; j++) {
        Batches.set(bias, 0, j, j % 2 == 0 ? 1 : -1);
      }
      parameters = List.of(Batches.uniform(in, units, 1.0 / in, random), bias);
      gradients = List.of(Matrix.zeros(in, units), Matrix.zeros(1, units));
    }

    double value() {
      layer.forward(parameters, x, y, kernels);
      double value = 0;
      for (int i = 0; i < y.rows(); i++) {
        for (int j = 0; j < y.columns(); j++) {
          value += (double) upstream.at(i, j) * y.at(i, j);
        }
      }
      return value;
    }

    /** Computes the gradients; the upstream gradient is overwritten, so a copy is handed over. */
    void backward(float[] scratch, Matrix dX) {
      layer.forward(parameters, x, y, kernels);
      Matrix dY = Batches.of(rows(upstream));
      layer.backward(parameters, x, y, dY, gradients, scratch, dX, kernels);
    }

    private static float[][] rows(Matrix matrix) {
      float[][] rows = new float[matrix.rows()][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = Batches.entries(matrix.rowsView(i, i + 1));
      }
      return rows;
    }

    float[] scratch() {
      return new float[layer.backwardScratchSize(Shape.of(x.columns()))];
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
  void gradientsOfASingleExampleAreItsSlopes(Activation activation) {
    assertGradients(new Bench(1, 2, 2, activation));
  }

  private static void assertGradients(Bench bench) {
    Matrix dX = Matrix.zeros(bench.x.rows(), bench.x.columns());
    bench.backward(bench.scratch(), dX);

    FiniteDifferences.assertGradient(bench::value, bench.x, dX, RELATIVE_ERROR, "dX");
    FiniteDifferences.assertGradient(
        bench::value, bench.parameters.get(0), bench.gradients.get(0), RELATIVE_ERROR, "dW");
    FiniteDifferences.assertGradient(
        bench::value, bench.parameters.get(1), bench.gradients.get(1), RELATIVE_ERROR, "db");
  }

  @Test
  void withoutDxTheOtherGradientsAreTheSame() {
    Bench whole = new Bench(4, 3, 5, Activation.TANH);
    whole.backward(whole.scratch(), Matrix.zeros(4, 3));
    Bench first = new Bench(4, 3, 5, Activation.TANH);

    first.backward(new float[0], null);

    for (int i = 0; i < 2; i++) {
      assertThat(Batches.entries(first.gradients.get(i)))
          .isEqualTo(Batches.entries(whole.gradients.get(i)));
    }
  }

  @Test
  void backwardChangesNeitherInputNorOutputNorParameters() {
    Bench bench = new Bench(4, 3, 5, Activation.SIGMOID);
    bench.value();
    List<Matrix> inputs =
        List.of(bench.x, bench.y, bench.parameters.get(0), bench.parameters.get(1));
    List<float[]> before = inputs.stream().map(m -> m.data().clone()).toList();

    bench.backward(bench.scratch(), Matrix.zeros(4, 3));

    for (int i = 0; i < before.size(); i++) {
      assertThat(inputs.get(i).data()).isEqualTo(before.get(i));
    }
  }
}
