package org.fashionmnist.engine.gradcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.golden.GoldenArray;
import org.fashionmnist.golden.GoldenFile;
import org.fashionmnist.golden.GoldenNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The second forward pass against PyTorch in float64; golden/README.md has the details. */
class DoublePassGoldenTest {

  private static final double ERROR = 1e-12;

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

  private static double[][] rows(GoldenArray array) {
    int rows = array.shape().get(0);
    int columns = array.data().size() / rows;
    double[][] values = new double[rows][columns];
    for (int i = 0; i < array.data().size(); i++) {
      values[i / columns][i % columns] = array.data().get(i);
    }
    return values;
  }

  private static double[] values(GoldenArray array) {
    return array.data().stream().mapToDouble(Double::doubleValue).toArray();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void outputAndLossAreThoseOfPyTorchToTwelveDigits(Case golden) {
    List<DoubleLayer> layers = new ArrayList<>();
    for (int l = 0; l < golden.activations.size(); l++) {
      layers.add(
          new DoubleDense(
              rows(golden.parameters.get(2 * l)),
              values(golden.parameters.get(2 * l + 1)),
              Activation.of(golden.activations.get(l))));
    }

    DoublePass pass =
        new DoublePass(layers, GoldenNetwork.loss(golden.lossName), rows(golden.x), rows(golden.y));

    assertThat(pass.output())
        .hasDimensions(golden.x.shape().get(0), golden.layers.get(layers.size()));
    double[][] output = rows(golden.output);
    for (int i = 0; i < output.length; i++) {
      assertThat(pass.output()[i]).containsExactly(output[i], within(ERROR));
    }
    assertThat(pass.loss()).isCloseTo(golden.loss, within(ERROR));
  }
}
