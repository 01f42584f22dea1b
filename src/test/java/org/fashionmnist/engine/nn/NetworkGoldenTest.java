package org.fashionmnist.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.golden.GoldenArray;
import org.fashionmnist.golden.GoldenFile;
import org.fashionmnist.golden.GoldenNetwork;
import org.fashionmnist.nn.Batches;
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
    Network network = GoldenNetwork.of(golden.layers, golden.activations);
    Loss loss = GoldenNetwork.loss(golden.lossName);
    Parameters parameters = network.newParameters();
    GoldenArray.fill(golden.parameters, parameters);
    Backpropagation batch = new Backpropagation(network, parameters, loss, golden.y.toMatrix());
    golden.x.fill(batch.input());

    double meanLoss = batch.run();

    golden.output.assertClose(
        Batches.entries(batch.workspace().output()), RELATIVE_ERROR, "output");
    assertThat(meanLoss).isCloseTo(golden.loss, within(RELATIVE_ERROR * golden.loss));
    GoldenArray.assertClose(golden.gradients, batch.gradients(), RELATIVE_ERROR, "gradient");
  }
}
