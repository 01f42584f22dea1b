package org.fashionmnist.engine.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.result.gradcheck.CheckedArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BugTest {

  private static final GradientCheck CHECK =
      new GradientCheck(Precision.DOUBLE, 1e-5, 1e-4, 100, 1);

  private final Problem problem =
      SmallProblem.of(Activation.TANH, new SparseCategoricalCrossentropy());

  private List<CheckedArray> check(Breakage breakage) {
    Parameters gradient = GradientCheck.gradient(problem, Kernels.get(), Optional.of(breakage));
    return CHECK.run(problem, gradient, Kernels.get());
  }

  @ParameterizedTest
  @CsvSource({
    "SIGN, 0, 0.weight 0.bias",
    "SIGN, 1, 1.weight 1.bias",
    "SIGN, 2, 2.weight 2.bias",
    "DERIVATIVE, 0, 0.weight 0.bias",
    "DERIVATIVE, 1, 0.weight 0.bias 1.weight 1.bias",
    "BIAS_SUM, 0, 0.bias",
    "BIAS_SUM, 1, 1.bias",
    "BIAS_SUM, 2, 2.bias",
    "TRANSPOSED, 0, 0.weight",
    "TRANSPOSED, 1, 1.weight",
    "TRANSPOSED, 2, 2.weight",
    "HANDED_DOWN, 1, 0.weight 0.bias",
    "HANDED_DOWN, 2, 0.weight 0.bias 1.weight 1.bias",
    "MEAN, 0, 0.weight 0.bias",
    "MEAN, 1, 1.weight 1.bias",
    "MEAN, 2, 2.weight 2.bias"
  })
  void failsExactlyWhereItIsFelt(Bug bug, int layer, String wrong) {
    List<CheckedArray> arrays = check(new Breakage(layer, bug));

    assertThat(arrays)
        .filteredOn(array -> !array.passed())
        .extracting(array -> array.name().replace("dense.", ""))
        .containsExactly(wrong.split(" ", -1));
    assertThat(arrays)
        .filteredOn(array -> !array.passed())
        .allSatisfy(array -> assertThat(array.worstError()).isGreaterThan(0.1));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void withoutABugThePlainLoopsComeToTheEnginesGradient(Activation activation) {
    Problem whole = SmallProblem.of(activation, new SparseCategoricalCrossentropy());
    Parameters engine = GradientCheck.gradient(whole, Kernels.get(), Optional.empty());

    Parameters plain = new BrokenGradient(whole, Kernels.get(), Optional.empty()).gradients();

    assertThat(plain.valuesView()).containsExactly(engine.valuesView(), within(1e-6f));
  }

  @Test
  void theDiagnosisOfASignNamesLayerAndFactorAndClearsTheLayersBelow() {
    assertThat(Diagnosis.of(check(new Breakage(1, Bug.SIGN))))
        .containsExactly(
            "Look at dense.1 first, the highest layer that is wrong: its weight is −1.00 times what it"
                + " should be; its bias is −1.00 times what it should be.",
            "dense.2 above it is right in what it computes for itself; what it hands down may be"
                + " wrong.",
            "dense.0 below is right: so the δ of dense.1 is right, and its last product or sum is"
                + " wrong.");
  }

  @Test
  void theDiagnosisOfAForgottenMeanNamesTheBatchAsFactor() {
    assertThat(Diagnosis.of(check(new Breakage(2, Bug.MEAN))))
        .containsExactly(
            "Look at dense.2 first, the highest layer that is wrong: its weight is 6.00 times what it"
                + " should be; its bias is 6.00 times what it should be.",
            "It is the output layer: the gradient of the loss may be wrong as well.",
            "dense.0, dense.1 below are right: so the δ of dense.2 is right, and its last product or"
                + " sum is wrong.");
  }

  @Test
  void theDiagnosisOfAForgottenDerivativeExplainsTheLayersBelow() {
    assertThat(Diagnosis.of(check(new Breakage(1, Bug.DERIVATIVE))))
        .anySatisfy(
            s -> assertThat(s).startsWith("Look at dense.1 first").contains("no common factor"))
        .contains(
            "dense.0 below is wrong, too, as must be, since the δ handed down is wrong already.");
  }

  @Test
  void thereIsNoDiagnosisWhereAllIsRight() {
    Parameters gradient = GradientCheck.gradient(problem, Kernels.get(), Optional.empty());

    assertThat(Diagnosis.of(CHECK.run(problem, gradient, Kernels.get()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SIGN | 3 | 6 | the layers are dense.0 to dense.2",
        "DERIVATIVE | 2 | 6 | dense.2 has no activation whose derivative could be forgotten",
        "HANDED_DOWN | 0 | 6 | no layer is below dense.0",
        "BIAS_SUM | 0 | 1 | a batch of one image shows no mistake",
        "MEAN | 0 | 1 | a batch of one image shows no mistake"
      })
  void aBugThatWouldChangeNothingIsRefused(Bug bug, int layer, int batch, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bug.require(layer, 3, Activation.TANH, batch))
        .withMessageStartingWith(reason);
  }
}
