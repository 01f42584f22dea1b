package org.fashionmnist.engine.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.optim.DoubleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewtonSchulzTest {

  private static PanelMatrix gaussian(int rows, int columns) {
    RandomStream random = RandomStream.of(5, Purpose.ORDER, 0);
    PanelMatrix matrix = PanelMatrix.zeros(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        matrix.set(i, j, (float) random.nextGaussian());
      }
    }
    return matrix;
  }

  /** All panels lie in one array. */
  private static float[] storage(PanelMatrix matrix) {
    return matrix.panel(0).data();
  }

  private static void orthogonalize(PanelMatrix matrix) {
    new NewtonSchulz(matrix, 5).orthogonalizeInPlace(Worker.alone(), Kernels.get());
  }

  @ParameterizedTest
  @CsvSource({"200, 50", "50, 200", "300, 130", "130, 300", "40, 1", "1, 40", "1, 1", "784, 10"})
  void bringsAllSingularValuesNearOne(int rows, int columns) {
    PanelMatrix matrix = gaussian(rows, columns);

    orthogonalize(matrix);

    for (double value : DoubleMatrix.of(matrix).singularValues()) {
      assertThat(value).isBetween(0.65, 1.25);
    }
  }

  /** For G = U·S·Vᵀ and O = U·P·Vᵀ, Gᵀ·O is symmetric and positive. */
  @ParameterizedTest
  @CsvSource({"150, 70", "70, 150"})
  void keepsTheSingularVectors(int rows, int columns) {
    PanelMatrix matrix = gaussian(rows, columns);
    DoubleMatrix before = DoubleMatrix.of(matrix);

    orthogonalize(matrix);

    DoubleMatrix product = before.transpose().times(DoubleMatrix.of(matrix));
    double asymmetry = product.combine(1, product.transpose(), -1).norm();
    assertThat(asymmetry).isLessThan(1e-4 * product.norm());
    for (int i = 0; i < product.rows(); i++) {
      assertThat(product.at(i, i)).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {0x1p-40f, 0x1p30f})
  void theScaleOfTheMatrixChangesNoBit(float scale) {
    PanelMatrix matrix = gaussian(90, 33);
    PanelMatrix scaled = gaussian(90, 33);
    float[] values = storage(scaled);
    for (int i = 0; i < values.length; i++) {
      values[i] *= scale;
    }

    orthogonalize(matrix);
    orthogonalize(scaled);

    assertThat(storage(scaled)).isEqualTo(storage(matrix));
  }

  @Test
  void aTransposeGivesTheTranspose() {
    PanelMatrix tall = gaussian(150, 70);
    PanelMatrix wide = PanelMatrix.zeros(70, 150);
    for (int i = 0; i < 150; i++) {
      for (int j = 0; j < 70; j++) {
        wide.set(j, i, tall.at(i, j));
      }
    }

    orthogonalize(tall);
    orthogonalize(wide);

    assertThat(DoubleMatrix.of(wide).transpose().entries())
        .isDeepEqualTo(DoubleMatrix.of(tall).entries());
  }

  @Test
  void zerosStayZeros() {
    PanelMatrix matrix = PanelMatrix.zeros(20, 70);

    orthogonalize(matrix);

    assertThat(storage(matrix)).containsOnly(0f);
  }

  @ParameterizedTest
  @CsvSource({"150, 70", "70, 150", "33, 33", "20, 1", "1, 20"})
  void neitherWorkersNorKernelsChangeABit(int rows, int columns) {
    PanelMatrix expected = gaussian(rows, columns);
    new NewtonSchulz(expected, 5)
        .orthogonalizeInPlace(Worker.alone(), KernelsProvider.choose("scalar"));
    for (int workers = 1; workers <= 3; workers++) {
      PanelMatrix matrix = gaussian(rows, columns);
      NewtonSchulz orthogonalization = new NewtonSchulz(matrix, 5);
      try (WorkerTeam team = new WorkerTeam(workers)) {
        team.run(worker -> orthogonalization.orthogonalizeInPlace(worker, Kernels.get()));
      }

      assertThat(storage(matrix)).as("%d workers", workers).isEqualTo(storage(expected));
    }
  }

  /** One buffer serves all steps, and teams of different sizes. */
  @Test
  void nothingIsLeftOverFromTheLastTime() {
    PanelMatrix matrix = gaussian(80, 40);
    float[] first = storage(matrix).clone();
    NewtonSchulz orthogonalization = new NewtonSchulz(matrix, 5);
    try (WorkerTeam team = new WorkerTeam(3)) {
      team.run(worker -> orthogonalization.orthogonalizeInPlace(worker, Kernels.get()));
    }
    float[] result = storage(matrix).clone();

    System.arraycopy(first, 0, storage(matrix), 0, first.length);
    orthogonalization.orthogonalizeInPlace(Worker.alone(), Kernels.get());

    assertThat(storage(matrix)).isEqualTo(result);
  }

  @Test
  void thePaddingStaysZero() {
    PanelMatrix matrix = gaussian(30, 70);

    orthogonalize(matrix);

    Matrix last = matrix.panel(1);
    for (int i = 0; i < last.rows(); i++) {
      for (int j = last.columns(); j < last.rowStride(); j++) {
        assertThat(last.data()[last.rowOffset(i) + j]).isCloseTo(0f, within(0f));
      }
    }
  }
}
