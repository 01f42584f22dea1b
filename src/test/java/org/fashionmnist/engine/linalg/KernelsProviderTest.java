package org.fashionmnist.engine.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The build runs this class with the vector module and without, and says which it expects. */
class KernelsProviderTest {

  private static final String EXPECTED = System.getProperty("expected.kernels", "simd");

  @Test
  void theKernelsOfThisProcessAreTheExpectedOnes() {
    assertThat(Kernels.get().name()).startsWith(EXPECTED);
    assertThat(KernelsProvider.moduleIsPresent()).isEqualTo(EXPECTED.equals("simd"));
  }

  @Test
  void theChoiceIsMadeOnce() {
    assertThat(Kernels.get()).isSameAs(Kernels.get());
  }

  @Test
  void autoTakesTheFastestKernelsThereAre() {
    assertThat(KernelsProvider.choose("auto").name()).startsWith(EXPECTED);
  }

  @Test
  void scalarKernelsAreAlwaysThere() {
    assertThat(KernelsProvider.choose("scalar").name()).isEqualTo("scalar");
  }

  @Test
  @DisabledIfSystemProperty(named = "expected.kernels", matches = "scalar")
  void simdKernelsNameTheirVectorWidth() {
    assertThat(KernelsProvider.choose("simd").name()).matches("simd (64|128|256|512)");
  }

  @Test
  @EnabledIfSystemProperty(named = "expected.kernels", matches = "scalar")
  void simdKernelsThatCannotRunAreAnErrorWithTheCure() {
    assertThatIllegalStateException()
        .isThrownBy(() -> KernelsProvider.choose("simd"))
        .withMessage(
            "-Dfashionmnist.kernels=simd was asked for, but start Java with"
                + " --add-modules jdk.incubator.vector (a full JDK has that module)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo", "", "SIMD", "simd 256"})
  void anotherNameIsAnErrorThatNamesTheChoices(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KernelsProvider.choose(name))
        .withMessage("-Dfashionmnist.kernels=" + name + ": expected auto, simd or scalar");
  }

  @Test
  void adviceIsGivenOnlyWhereSimdIsMissing() {
    if (EXPECTED.equals("simd")) {
      assertThat(KernelsProvider.advice()).isEmpty();
    } else {
      assertThat(KernelsProvider.advice().orElseThrow())
          .contains("plain loops")
          .contains("--add-modules jdk.incubator.vector");
    }
  }
}
