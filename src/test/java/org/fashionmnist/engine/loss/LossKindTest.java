package org.fashionmnist.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.nn.Batches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LossKindTest {

  @ParameterizedTest
  @EnumSource
  void aKindMakesTheLossOfItsNameWithTheOutputFunctionAskedFor(LossKind kind) {
    assertThat(LossKind.of(kind.label())).isEqualTo(kind);
    for (OutputFunction function : kind.outputFunctions()) {
      Loss loss = kind.of(function);

      assertThat(loss.label()).isEqualTo(kind.label());
      assertThat(loss.outputFunction()).isEqualTo(function);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          binary_crossentropy| softmax| binary_crossentropy takes sigmoid outputs, not softmax: \
          each of its outputs is a yes-or-no question of its own; for one class of several use \
          sparse_categorical_crossentropy
          categorical_crossentropy| sigmoid| categorical_crossentropy takes softmax outputs, not \
          sigmoid: it compares distributions over classes; for numbers use mse or mae
          sparse_categorical_crossentropy| linear| sparse_categorical_crossentropy takes softmax \
          outputs, not linear: it compares distributions over classes; for numbers use mse or mae
          """)
  void aPairThatMakesNoSenseIsAnErrorWithAWayOut(String loss, String outputs, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LossKind.of(loss).of(OutputFunction.of(outputs)))
        .withMessage(message);
  }

  @Test
  void unknownNamesAreErrorsThatListTheKnown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LossKind.of("huber"))
        .withMessageContaining("'huber'")
        .withMessageContaining("mae");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutputFunction.of("relu"))
        .withMessageContaining("[linear, sigmoid, softmax]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sparse_categorical_crossentropy| 3| 0 2 1|
          sparse_categorical_crossentropy| 3| 0 3| expected a class number from 0 to 2 as target \
          of example 1, got 3.0
          sparse_categorical_crossentropy| 3| 0.5| expected a class number from 0 to 2 as target \
          of example 0, got 0.5
          sparse_categorical_crossentropy| 1| 0| softmax over 1 output is always 1; use at least \
          2 outputs, or binary_crossentropy
          binary_crossentropy| 1| 0 1 0.5|
          binary_crossentropy| 1| 0 1.5| expected a number from 0 to 1 as target of example 1, \
          got 1.5
          binary_crossentropy| 2| 1| expected a target for each of the 2 outputs, got 1 an example
          mse| 1| -3 1e9|
          mse| 1| 0 NaN| expected a finite number as target of example 1, got NaN
          mae| 4| 1| expected a target for each of the 4 outputs, got 1 an example
          """)
  void targetsThatALossCannotCompareWithAreErrors(
      String loss, int outputs, String column, String message) {
    LossKind kind = LossKind.of(loss);
    String[] numbers = column.split(" ", -1);
    Matrix targets = Matrix.zeros(numbers.length, 1);
    for (int i = 0; i < numbers.length; i++) {
      Batches.set(targets, i, 0, Float.parseFloat(numbers[i]));
    }

    requireTargets(kind, targets, outputs, message);
  }

  @Test
  void distributionsMustAddUpToOne() {
    LossKind kind = LossKind.CATEGORICAL_CROSSENTROPY;

    requireTargets(kind, Batches.of(new float[] {1, 0}, new float[] {0.3f, 0.7f}), 2, null);
    requireTargets(
        kind,
        Batches.of(new float[] {1, 0}, new float[] {0.25f, 0.5f}),
        2,
        "expected numbers that add up to 1 as target of example 1, got 0.75");
    requireTargets(
        kind,
        Batches.of(new float[] {2, -1}),
        2,
        "expected a number from 0 to 1 as target of example 0, got 2.0");
  }

  private static void requireTargets(LossKind kind, Matrix targets, int outputs, String message) {
    Loss loss = kind.of(kind.outputFunctions().get(0));
    if (message == null) {
      assertThatCode(() -> loss.requireTargets(targets, outputs)).doesNotThrowAnyException();
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> loss.requireTargets(targets, outputs))
          .withMessage(kind.label() + ": " + message);
    }
  }
}
