package org.fashionmnist.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.linalg.Kernels;
import org.fashionmnist.linalg.KernelsProvider;
import org.fashionmnist.nn.Activation;
import org.fashionmnist.nn.Parameters;
import org.fashionmnist.result.CheckedArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GradientCheckTest {

  private static final GradientCheck EXACT = new GradientCheck(Precision.DOUBLE, 1e-5, 1e-5, 50, 1);

  /** The kernels of this process, and the plain ones. */
  private static final List<Kernels> KERNELS =
      List.of(Kernels.get(), KernelsProvider.choose("scalar"));

  static Stream<Arguments> networks() {
    return Arrays.stream(Activation.values())
        .flatMap(
            activation ->
                LossChoice.labels().stream()
                    .flatMap(
                        loss ->
                            KERNELS.stream()
                                .map(kernels -> Arguments.of(activation, loss, kernels))));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theEnginesGradientsAreTheSlopesOfTheLoss(
      Activation activation, String loss, Kernels kernels) {
    Problem problem = SmallProblem.of(activation, LossChoice.of(loss));
    Parameters gradient = GradientCheck.gradient(problem, kernels, Optional.empty());

    List<CheckedArray> arrays = EXACT.run(problem, gradient, kernels);

    assertThat(arrays).hasSize(6);
    for (CheckedArray array : arrays) {
      assertThat(array.passed()).as("%s: %s", array.name(), array.worst()).isTrue();
      assertThat(array.largestGradient()).isPositive();
    }
  }
}
