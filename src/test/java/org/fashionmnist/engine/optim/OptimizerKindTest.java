package org.fashionmnist.engine.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.fashionmnist.result.wording.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimizerKindTest {

  @ParameterizedTest
  @EnumSource
  void createsTheOptimizerOfItsNameAtTheRate(OptimizerKind kind) {
    Optimizer optimizer = kind.create(0.125);

    assertThat(optimizer.label()).isEqualTo(kind.label());
    assertThat(optimizer.learningRate()).isEqualTo(0.125);
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsLabel(OptimizerKind kind) {
    assertThat(OptimizerKind.of(kind.label())).isSameAs(kind);
    assertThat(OptimizerKind.labels()).contains(kind.label());
    assertThat(Names.optimizer(kind.label()).replace("-", ""))
        .isEqualToIgnoringCase(kind.label())
        .isNotEqualTo(kind.label());
  }

  @Test
  void anUnknownLabelIsAnErrorThatNamesTheOthers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OptimizerKind.of("Adam"))
        .withMessage(
            "unknown optimizer 'Adam': expected one of "
                + String.join(", ", OptimizerKind.labels()));
    assertThat(OptimizerKind.labels()).startsWith("sgd", "momentum").contains("adam");
  }

  @ParameterizedTest
  @EnumSource
  void aSearchBeginsAtAHalfPowerOfTenNearTheDefaultRate(OptimizerKind kind) {
    double halfDecades = 2 * Math.log10(kind.startRate());

    assertThat(halfDecades).isCloseTo(Math.rint(halfDecades), within(1e-12));
    assertThat(kind.startRate() / kind.defaultRate()).isBetween(0.05, 500.0);
  }

  @Test
  void momentumIsTheCommonOne() {
    assertThat(OptimizerKind.MOMENTUM.create(0.5)).isEqualTo(new Sgd(0.5, 0.9));
    assertThat(OptimizerKind.NESTEROV.create(0.5)).isEqualTo(new Sgd(0.5, 0.9, true));
    assertThat(OptimizerKind.ADAM.startRate()).isEqualTo(0.001);
    assertThat(OptimizerKind.ADADELTA.startRate()).isEqualTo(1);
  }
}
