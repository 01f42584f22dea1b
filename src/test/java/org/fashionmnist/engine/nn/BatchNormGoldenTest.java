package org.fashionmnist.engine.nn;

import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.layer.BatchNorm;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.golden.GoldenArray;
import org.fashionmnist.golden.GoldenNormalization;
import org.fashionmnist.nn.Batches;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Batch normalization against NumPy in float64; golden/README.md has the details. */
class BatchNormGoldenTest {

  private static final double RELATIVE_ERROR = 1e-5;

  static List<GoldenNormalization> cases() {
    return GoldenNormalization.all();
  }

  private static BatchNorm layer(GoldenNormalization golden) {
    return new BatchNorm(golden.momentum(), golden.epsilon());
  }

  private static Shape shape(GoldenNormalization golden) {
    List<Integer> shape = golden.x().shape();
    return new Shape(shape.subList(1, shape.size()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aTrainingStepAgrees(GoldenNormalization golden) {
    Matrix x = golden.x().toMatrix();
    LayerBench bench = new LayerBench(layer(golden), shape(golden), x);
    for (int i = 0; i < 4; i++) {
      golden.parameters().get(i).fill(row(bench.parameters().get(i)));
    }

    bench.forward();
    bench.setUpstream(golden.upstream().toMatrix());
    bench.backward();

    assertClose(golden.output(), bench.output(), "output");
    assertClose(golden.newMovingMean(), row(bench.parameters().get(2)), "moving mean");
    assertClose(golden.newMovingVariance(), row(bench.parameters().get(3)), "moving variance");
    assertClose(golden.gradX(), bench.inputGradient(), "gradient by x");
    assertClose(golden.gradGamma(), row(bench.gradients().get(0)), "gradient by gamma");
    assertClose(golden.gradBeta(), row(bench.gradients().get(1)), "gradient by beta");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aPredictionAgrees(GoldenNormalization golden) {
    Network network = Network.of(shape(golden), List.of(layer(golden)));
    Parameters parameters = network.newParameters();
    GoldenArray.fill(golden.parameters(), parameters);
    Workspace workspace = Workspace.forInference(network, golden.x().shape().get(0));
    golden.x().fill(workspace.input());

    new Pass(network, parameters, workspace, Worker.alone(), Kernels.get()).forward();

    assertClose(golden.prediction(), workspace.output(), "prediction");
  }

  private static Matrix row(PanelMatrix numbers) {
    Matrix first = numbers.panel(0);
    return new Matrix(first.data(), first.offset(), 1, numbers.columns(), numbers.columns());
  }

  private static void assertClose(GoldenArray expected, Matrix actual, String what) {
    expected.assertClose(Batches.entries(actual), RELATIVE_ERROR, what);
  }
}
