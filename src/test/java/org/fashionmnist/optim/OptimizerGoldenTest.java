package org.fashionmnist.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.fashionmnist.golden.GoldenArray;
import org.fashionmnist.golden.GoldenFile;
import org.fashionmnist.golden.GoldenNetwork;
import org.fashionmnist.linalg.Kernels;
import org.fashionmnist.nn.Backpropagation;
import org.fashionmnist.nn.Loss;
import org.fashionmnist.nn.Network;
import org.fashionmnist.nn.Parameters;
import org.fashionmnist.parallel.WorkerTeam;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twenty steps against PyTorch in float64; golden/README.md has the details. */
class OptimizerGoldenTest {

  private record Batch(GoldenArray x, GoldenArray y) {}

  private record Settings(
      double lr,
      Double momentum,
      List<Double> betas,
      Double eps,
      Double alpha,
      Double rho,
      Double momentumDecay,
      Double weightDecay) {

    double beta1() {
      return betas.get(0);
    }

    double beta2() {
      return betas.get(1);
    }
  }

  private record Run(
      String optimizer,
      Settings settings,
      List<Double> losses,
      Map<Integer, List<GoldenArray>> recorded) {

    ElementwiseOptimizer start() {
      Settings s = settings;
      return switch (optimizer) {
        case "sgd" ->
            s.weightDecay == null
                ? new Sgd(s.lr)
                : new CoupledWeightDecay(new Sgd(s.lr), s.weightDecay);
        case "momentum" -> new Sgd(s.lr, s.momentum);
        case "nesterov" -> new Sgd(s.lr, s.momentum, true);
        case "adagrad" -> new AdaGrad(s.lr, s.eps);
        case "rmsprop" -> new RmsProp(s.lr, s.alpha, s.eps);
        case "adadelta" -> new Adadelta(s.lr, s.rho, s.eps);
        case "adam" -> new Adam(s.lr, s.beta1(), s.beta2(), s.eps);
        case "adamw" -> new AdamW(s.lr, s.beta1(), s.beta2(), s.eps, s.weightDecay);
        case "nadam" -> new NAdam(s.lr, s.beta1(), s.beta2(), s.eps, s.momentumDecay);
        case "lion" -> new Lion(s.lr, s.beta1(), s.beta2(), 0);
        default -> throw new IllegalArgumentException("no optimizer for " + optimizer);
      };
    }

    /**
     * The numbers of nadam are from a PyTorch before 2.0, which divided by 1 − Mₜ·μₜ·μₜ₊₁ instead
     * of 1 − Mₜ·μₜ₊₁, against paper and documentation; {@link AdamReferenceTest} has the right
     * ones.
     */
    double relativeError() {
      return switch (optimizer) {
        case "sgd", "momentum", "nesterov" -> 1e-5;
        case "nadam" -> 2e-3;
        default -> 1e-4;
      };
    }

    @Override
    public String toString() {
      return settings.weightDecay == null ? optimizer : optimizer + " with weight decay";
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

  /** Which parameters a step updates when. */
  @FunctionalInterface
  private interface Step {
    /** Sends a batch forward and back, takes the step, and returns the loss before it. */
    double take(Backpropagation batch, OptimizerState state, float[] parameters);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void stepsAreThoseOfPyTorch(Run run) {
    try (WorkerTeam one = new WorkerTeam(1)) {
      assertTrajectory(
          run,
          one,
          (batch, state, parameters) -> {
            double loss = batch.run();
            state.update(parameters, batch.gradients().valuesView(), 0, parameters.length);
            return loss;
          });
    }
  }

  /** As the trainer takes them: a worker updates each block as soon as it has its gradient. */
  @ParameterizedTest
  @MethodSource("runs")
  void stepsTakenBlockByBlockAreThoseOfPyTorch(Run run) {
    for (int workers = 1; workers <= 3; workers++) {
      try (WorkerTeam team = new WorkerTeam(workers)) {
        assertTrajectory(
            run,
            team,
            (batch, state, parameters) -> {
              float[] gradients = batch.gradients().valuesView();
              return batch.run((from, to) -> state.update(parameters, gradients, from, to));
            });
      }
    }
  }

  private static void assertTrajectory(Run run, WorkerTeam team, Step oneStep) {
    Network network = GoldenNetwork.of(GOLDEN.layers, GOLDEN.activations);
    Loss loss = GoldenNetwork.loss(GOLDEN.lossName);
    Parameters parameters = network.newParameters();
    GoldenArray.fill(GOLDEN.parameters, parameters);
    ElementwiseOptimizer optimizer = run.start();
    OptimizerState state = optimizer.start(parameters.valuesView().length);
    int compared = 0;

    for (int step = 0; step < run.losses.size(); step++) {
      Batch golden = GOLDEN.batches.get(step % GOLDEN.batches.size());
      Backpropagation batch =
          new Backpropagation(network, parameters, loss, golden.y.toMatrix(), team, Kernels.get());
      golden.x.fill(batch.input());
      state.beginStep(optimizer.learningRate());
      double expectedLoss = run.losses.get(step);

      assertThat(oneStep.take(batch, state, parameters.valuesView()))
          .as("loss before step %d", step)
          .isCloseTo(expectedLoss, within(run.relativeError() * expectedLoss));
      List<GoldenArray> recorded = run.recorded.get(step + 1);
      if (recorded != null) {
        assertParameters(run, recorded, parameters, "after %d steps".formatted(step + 1));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(run.recorded.size());
  }

  /** Where a sum is almost 0, its sign, and so the step of Lion, is that of a rounding error. */
  private static void assertParameters(
      Run run, List<GoldenArray> recorded, Parameters parameters, String description) {
    if (run.optimizer.equals("lion")) {
      assertThat(GoldenArray.shareClose(recorded, parameters, run.relativeError()))
          .as("share of equal entries " + description)
          .isGreaterThan(0.95);
    } else {
      GoldenArray.assertClose(recorded, parameters, run.relativeError(), description);
    }
  }
}
