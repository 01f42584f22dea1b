package org.fashionmnist.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.fashionmnist.golden.GoldenArray;
import org.fashionmnist.golden.GoldenFile;
import org.fashionmnist.golden.GoldenNetwork;
import org.fashionmnist.linalg.Kernels;
import org.fashionmnist.linalg.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forward and backward pass against PyTorch in float64; golden/README.md has the details. */
class NetworkGoldenTest {

  private static final double RELATIVE_ERROR = 1e-5;

  private record Case(
      String name,
      List<Integer> layers,
      List<String> activations,
      String lossName,
      GoldenArray x,
      GoldenArray y,
      List<GoldenArray> parameters,
      GoldenArray output,
      double loss,
      List<GoldenArray> gradients) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    return GoldenFile.readList("gradients.json", Case.class);
  }

  @Test
  void everyLossHasACase() {
    assertThat(cases().stream().map(Case::lossName).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "mse",
            "binary_crossentropy",
            "categorical_crossentropy",
            "sparse_categorical_crossentropy");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void outputLossAndGradientsAreThoseOfPyTorch(Case golden) {
    Kernels kernels = Kernels.get();
    Network network = GoldenNetwork.of(golden.layers, golden.activations);
    Loss loss = GoldenNetwork.loss(golden.lossName);
    Parameters parameters = network.newParameters();
    GoldenArray.fill(golden.parameters, parameters);
    int batch = golden.x.shape().get(0);
    Workspace workspace = Workspace.forTraining(network, batch);
    golden.x.fill(workspace.input());
    Matrix targets = golden.y.toMatrix();
    Parameters gradients = network.newParameters();

    Matrix output = network.forward(parameters, workspace, kernels);
    double lossSum = loss.sum(output, targets, workspace.outputGradient(), kernels);
    loss.gradientInPlace(workspace.outputGradient(), targets);
    network.backward(parameters, workspace, gradients, kernels);

    golden.output.assertClose(Batches.entries(output), RELATIVE_ERROR, "output");
    assertThat(lossSum / batch).isCloseTo(golden.loss, within(RELATIVE_ERROR * golden.loss));
    GoldenArray.assertClose(golden.gradients, gradients, RELATIVE_ERROR, "gradient");
  }
}
