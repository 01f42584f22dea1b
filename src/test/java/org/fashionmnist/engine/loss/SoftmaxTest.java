package org.fashionmnist.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.nn.Batches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftmaxTest {

  private final RandomStream random = RandomStream.of(6, Purpose.ORDER, 0);

  private static Matrix softmax(Matrix z) {
    Matrix p = Matrix.zeros(z.rows(), z.columns());
    Softmax.exponentials(z, p, Kernels.get());
    for (int i = 0; i < z.rows(); i++) {
      Softmax.normalizeRow(z, p, i);
    }
    return p;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 17, 100})
  void rowsAreTheProbabilitiesOfTheDefinition(int classes) {
    Matrix z = Batches.uniform(6, classes, 5, random);

    Matrix p = softmax(z);

    for (int i = 0; i < 6; i++) {
      double sum = 0;
      for (int j = 0; j < classes; j++) {
        sum += StrictMath.exp(z.at(i, j));
      }
      for (int j = 0; j < classes; j++) {
        double expected = StrictMath.exp(z.at(i, j)) / sum;
        assertThat((double) p.at(i, j)).isCloseTo(expected, within(1e-6 * expected));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 5, 100, 1e4, 1e30})
  void everyRowAddsUpToOne(double limit) {
    Matrix p = softmax(Batches.uniform(20, 10, limit, random));

    for (int i = 0; i < 20; i++) {
      double sum = 0;
      for (int j = 0; j < 10; j++) {
        assertThat(p.at(i, j)).isBetween(0f, 1f);
        sum += p.at(i, j);
      }
      assertThat(sum).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void aShiftOfAllOutputsChangesNoBit() {
    Matrix z = Batches.of(new float[] {0.5f, -1.25f, 3, 0});
    Matrix shifted = Batches.of(new float[] {1024.5f, 1022.75f, 1027, 1024});

    assertThat(softmax(shifted).data()).isEqualTo(softmax(z).data());
  }

  @Test
  void theLogarithmOfTheSumIsReturned() {
    Matrix z = Batches.of(new float[] {1, 2, 3});
    Matrix p = Matrix.zeros(1, 3);
    Softmax.exponentials(z, p, Kernels.get());

    assertThat(Softmax.normalizeRow(z, p, 0))
        .isCloseTo(Math.log(Math.exp(1) + Math.exp(2) + Math.exp(3)), within(1e-6));
  }

  @Test
  void extremeOutputsMakeACertainPrediction() {
    Matrix p = softmax(Batches.of(new float[] {-1e4f, 1e4f, 0}));

    assertThat(p.at(0, 0)).isBetween(0f, 1e-37f);
    assertThat(p.at(0, 1)).isEqualTo(1);
    assertThat(p.at(0, 2)).isBetween(0f, 1e-37f);
  }
}
