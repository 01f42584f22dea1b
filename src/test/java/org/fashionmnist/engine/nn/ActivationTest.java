package org.fashionmnist.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.nn.Batches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {

  @ParameterizedTest
  @CsvSource({
    "identity,   -2, -2,                  1",
    "identity,   3,  3,                   1",
    "sigmoid,    -2, 0.11920292202211755, 0.10499358540350652",
    "sigmoid,    0,  0.5,                 0.25",
    "tanh,       -2, -0.9640275800758169, 0.07065082485316447",
    "tanh,       0,  0,                   1",
    "relu,       -2, 0,                   0",
    "relu,       3,  3,                   1",
    "relu,       0,  0,                   0",
    "leaky_relu, -2, -0.02,               0.01",
    "leaky_relu, 3,  3,                   1",
    "leaky_relu, 0,  0,                   0.01"
  })
  void valuesAndSlopesAreThoseOfTheFormula(String label, float x, double y, double slope) {
    Activation activation = Activation.of(label);
    Matrix value = Batches.of(new float[] {x});
    Matrix gradient = Batches.of(new float[] {4});

    activation.applyInPlace(Kernels.get(), value);
    activation.backwardInPlace(Kernels.get(), value, gradient);

    assertThat((double) value.at(0, 0)).isCloseTo(y, within(1e-6));
    assertThat((double) gradient.at(0, 0)).isCloseTo(4 * slope, within(1e-6));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void everyActivationIsFoundByItsLabel(Activation activation) {
    assertThat(Activation.of(activation.label())).isEqualTo(activation);
    assertThat(activation).hasToString(activation.label());
  }

  @Test
  void anUnknownLabelIsAnErrorThatNamesTheOthers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activation.of("swish"))
        .withMessage(
            "unknown activation 'swish': expected one of"
                + " [identity, sigmoid, tanh, relu, leaky_relu]");
  }
}
