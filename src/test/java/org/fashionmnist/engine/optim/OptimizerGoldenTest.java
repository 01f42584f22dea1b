package org.fashionmnist.engine.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.nn.Backpropagation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.golden.GoldenArray;
import org.fashionmnist.golden.GoldenFile;
import org.fashionmnist.golden.GoldenNetwork;
import org.junit.jupiter.api.Test;
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

    double relativeError() {
      return switch (optimizer) {
        case "sgd", "momentum", "nesterov" -> 1e-5;
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

  /** All but NAdam, whose numbers have a factor that PyTorch has since dropped. */
  static List<Run> runs() {
    return GOLDEN.runs.stream().filter(run -> !run.optimizer.equals("nadam")).toList();
  }

  private static Run nadam() {
    return GOLDEN.runs.stream()
        .filter(run -> run.optimizer.equals("nadam"))
        .findFirst()
        .orElseThrow();
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
      assertTrajectory(run, one, run.start()::start, OptimizerGoldenTest::whole);
    }
  }

  /** With the factor of PyTorch before 2.0 the formula comes to the numbers of the file. */
  @Test
  void plainNadamWithTheOldFactorIsThatOfTheFile() {
    NAdam settings = (NAdam) nadam().start();
    try (WorkerTeam one = new WorkerTeam(1)) {
      assertTrajectory(
          nadam(), one, count -> new PlainNAdam(settings, true, count), OptimizerGoldenTest::whole);
    }
  }

  /** Without it the formula comes to our numbers, so the factor is all the difference. */
  @Test
  void nadamIsPlainNadamWithoutTheOldFactor() {
    NAdam settings = (NAdam) nadam().start();
    Parameters ours = after20Steps(settings::start);
    Parameters plain = after20Steps(count -> new PlainNAdam(settings, false, count));

    assertThat(ours.valuesView()).containsExactly(plain.valuesView(), within(1e-5f));
  }

  private static Parameters after20Steps(IntFunction<OptimizerState> start) {
    Parameters parameters = startParameters();
    OptimizerState state = start.apply(parameters.valuesView().length);
    try (WorkerTeam one = new WorkerTeam(1)) {
      for (int step = 0; step < 20; step++) {
        state.beginStep(nadam().settings.lr);
        whole(batch(step, parameters, one), state, parameters.valuesView());
      }
    }
    return parameters;
  }

  private static double whole(Backpropagation batch, OptimizerState state, float[] parameters) {
    double loss = batch.run();
    state.update(parameters, batch.gradients().valuesView(), 0, parameters.length);
    return loss;
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
            run.start()::start,
            (batch, state, parameters) -> {
              float[] gradients = batch.gradients().valuesView();
              return batch.run((from, to) -> state.update(parameters, gradients, from, to));
            });
      }
    }
  }

  private static Parameters startParameters() {
    Parameters parameters = GoldenNetwork.of(GOLDEN.layers, GOLDEN.activations).newParameters();
    GoldenArray.fill(GOLDEN.parameters, parameters);
    return parameters;
  }

  private static Backpropagation batch(int step, Parameters parameters, WorkerTeam team) {
    Network network = GoldenNetwork.of(GOLDEN.layers, GOLDEN.activations);
    Loss loss = GoldenNetwork.loss(GOLDEN.lossName);
    Batch golden = GOLDEN.batches.get(step % GOLDEN.batches.size());
    Backpropagation batch =
        new Backpropagation(network, parameters, loss, golden.y.toMatrix(), team, Kernels.get());
    golden.x.fill(batch.input());
    return batch;
  }

  private static void assertTrajectory(
      Run run, WorkerTeam team, IntFunction<OptimizerState> start, Step oneStep) {
    Parameters parameters = startParameters();
    OptimizerState state = start.apply(parameters.valuesView().length);
    int compared = 0;

    for (int step = 0; step < run.losses.size(); step++) {
      Backpropagation batch = batch(step, parameters, team);
      state.beginStep(run.settings.lr);
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
