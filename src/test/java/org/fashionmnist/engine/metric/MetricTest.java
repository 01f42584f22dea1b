package org.fashionmnist.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.fashionmnist.engine.linalg.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricTest {

  private static final Matrix PREDICTIONS =
      rows(
          new float[] {0.1f, 0.6f, 0.3f},
          new float[] {0.5f, 0.2f, 0.3f},
          new float[] {0.4f, 0.4f, 0.2f});

  private static Matrix rows(float[]... rows) {
    Matrix matrix = Matrix.zeros(rows.length, rows[0].length);
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, matrix.data(), matrix.rowOffset(i), rows[i].length);
    }
    return matrix;
  }

  private static Matrix column(float... numbers) {
    Matrix matrix = Matrix.zeros(numbers.length, 1);
    for (int i = 0; i < numbers.length; i++) {
      matrix.data()[matrix.rowOffset(i)] = numbers[i];
    }
    return matrix;
  }

  @Test
  void accuracyTakesClassNumbersAndDistributions() {
    Metric accuracy = new Accuracy();

    assertThat(accuracy.mean(PREDICTIONS, column(1, 2, 0))).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(accuracy.mean(PREDICTIONS, column(1, 0, 1))).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(
            accuracy.mean(
                PREDICTIONS,
                rows(new float[] {0, 1, 0}, new float[] {0, 0, 1}, new float[] {0.9f, 0.1f, 0})))
        .isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void accuracyOfASingleOutputAsksWhetherItIsAtLeastHalf() {
    assertThat(new Accuracy().mean(column(0.5f, 0.49f, 0.9f, 0), column(1, 1, 1, 0)))
        .isEqualTo(0.75);
  }

  @Test
  void topKAccuracyAsksWhetherFewerThanKAreHigher() {
    Matrix labels = column(2, 1, 1);

    assertThat(new TopKAccuracy(1).mean(PREDICTIONS, labels)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(new TopKAccuracy(2).mean(PREDICTIONS, labels)).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(new TopKAccuracy(3).mean(PREDICTIONS, labels)).isEqualTo(1);
  }

  @Test
  void errorsAreMeansOverOutputsAndExamples() {
    Matrix predictions = rows(new float[] {1, 2}, new float[] {3, 4});
    Matrix targets = rows(new float[] {1, 4}, new float[] {0, 5});

    assertThat(new AbsoluteError().mean(predictions, targets)).isEqualTo(6 / 4.0);
    assertThat(new SquaredError().mean(predictions, targets)).isEqualTo(14 / 4.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"accuracy", "top_1_accuracy", "top_5_accuracy", "mae", "mse"})
  void aNameMakesItsMetric(String label) {
    assertThat(Metric.of(label).label()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "top_0_accuracy", "top_-1_accuracy", "Accuracy", "top_accuracy"})
  void anUnknownNameIsAnErrorThatListsTheKnown(String label) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metric.of(label))
        .withMessage(
            "unknown metric '%s': expected accuracy, top_5_accuracy, mae or mse".formatted(label));
  }

  @Test
  void sizesThatCannotBeComparedAreErrors() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AbsoluteError().requireSizes(10, 1))
        .withMessage("mae: expected a target for each of the 10 outputs, got 1 an example");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TopKAccuracy(5).requireSizes(3, 1))
        .withMessage("top_5_accuracy: expected at least 5 outputs, got 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Accuracy().requireSizes(10, 3))
        .withMessage("accuracy: expected a class number or 10 numbers as target, got 3");
  }
}
