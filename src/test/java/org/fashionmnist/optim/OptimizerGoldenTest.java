package org.fashionmnist.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.fashionmnist.golden.GoldenArray;
import org.fashionmnist.golden.GoldenFile;
import org.fashionmnist.golden.GoldenNetwork;
import org.fashionmnist.linalg.Kernels;
import org.fashionmnist.linalg.Matrix;
import org.fashionmnist.nn.Loss;
import org.fashionmnist.nn.Network;
import org.fashionmnist.nn.Parameters;
import org.fashionmnist.nn.Workspace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twenty steps against PyTorch in float64; golden/README.md has the details. */
class OptimizerGoldenTest {

  private record Batch(GoldenArray x, GoldenArray y) {}

  private record Settings(double lr, Double momentum, List<Double> betas, Double eps) {}

  private record Run(
      String optimizer,
      Settings settings,
      List<Double> losses,
      Map<Integer, List<GoldenArray>> recorded) {

    Optimizer start() {
      return switch (optimizer) {
        case "sgd" -> new Sgd(settings.lr);
        case "momentum" -> new Sgd(settings.lr, settings.momentum);
        case "adam" ->
            new Adam(settings.lr, settings.betas.get(0), settings.betas.get(1), settings.eps);
        default -> throw new IllegalArgumentException("no optimizer for " + optimizer);
      };
    }

    double relativeError() {
      return optimizer.equals("adam") ? 1e-4 : 1e-5;
    }

    @Override
    public String toString() {
      return optimizer;
    }
  }

  private record Trajectories(
      List<Integer> layers,
      List<String> activations,
      String lossName,
      List<Batch> batches,
      List<GoldenArray> parameters,
      List<Run> runs) {}

  private static final Trajectories GOLDEN = GoldenFile.read("optimizers.json", Trajectories.class);

  static List<Run> runs() {
    return GOLDEN.runs;
  }

  @ParameterizedTest
  @MethodSource("runs")
  void stepsAreThoseOfPyTorch(Run run) {
    Kernels kernels = Kernels.get();
    Network network = GoldenNetwork.of(GOLDEN.layers, GOLDEN.activations);
    Loss loss = GoldenNetwork.loss(GOLDEN.lossName);
    Parameters parameters = network.newParameters();
    GoldenArray.fill(GOLDEN.parameters, parameters);
    Parameters gradients = network.newParameters();
    Optimizer optimizer = run.start();
    OptimizerState state = optimizer.start(parameters.valuesView().length);
    int compared = 0;

    for (int step = 0; step < run.losses.size(); step++) {
      Batch batch = GOLDEN.batches.get(step % GOLDEN.batches.size());
      Matrix targets = batch.y.toMatrix();
      Workspace workspace = Workspace.forTraining(network, targets.rows());
      batch.x.fill(workspace.input());
      Matrix output = network.forward(parameters, workspace, kernels);
      double sum = loss.sum(output, targets, workspace.outputGradient(), kernels);
      double expectedLoss = run.losses.get(step);
      assertThat(sum / targets.rows())
          .as("loss before step %d", step)
          .isCloseTo(expectedLoss, within(run.relativeError() * expectedLoss));

      loss.gradientInPlace(workspace.outputGradient(), targets);
      network.backward(parameters, workspace, gradients, kernels);
      state.step(parameters.valuesView(), gradients.valuesView(), optimizer.learningRate());
      List<GoldenArray> recorded = run.recorded.get(step + 1);
      if (recorded != null) {
        GoldenArray.assertClose(
            recorded, parameters, run.relativeError(), "after %d steps".formatted(step + 1));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(run.recorded.size());
  }
}
