package org.fashionmnist.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.engine.optim.Adam;
import org.fashionmnist.engine.optim.ElementwiseOptimizer;
import org.fashionmnist.engine.optim.Sgd;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.train.TinyTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole team does every step here, which the trainer only does while it pays. */
class StepShareTest {

  private static final int IMAGES = 70;
  private static final int EPOCHS = 2;

  private record Case(ElementwiseOptimizer optimizer, int batchSize) {}

  static Stream<Case> cases() {
    return Stream.of(new Sgd(0.1), new Sgd(0.05, 0.9), new Adam(0.002))
        .flatMap(
            optimizer ->
                // One by one, with a rest of one, of six and of twenty, and all at once.
                Stream.of(1, 69, 32, 50, IMAGES).map(size -> new Case(optimizer, size)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anyTeamOnAnyKernelsLearnsTheSameBits(Case some) {
    TrainingSteps expected = reference(some);

    for (int workers : new int[] {1, 2, 3, 7}) {
      for (String kernels : List.of("scalar", "simd")) {
        try (WorkerTeam team = new WorkerTeam(workers)) {
          TrainingSteps steps = steps(some, team, kernels);
          for (int epoch = 0; epoch < EPOCHS; epoch++) {
            steps.together(0, steps.stepsPerEpoch());
          }
          assertSame(steps, expected, workers + " workers, " + kernels);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aTeamAndOneAloneMayTakeTurns(Case some) {
    TrainingSteps expected = reference(some);

    for (int stretch : new int[] {1, 2, 3}) {
      try (WorkerTeam team = new WorkerTeam(3)) {
        TrainingSteps steps = steps(some, team, "simd");
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
          takeTurns(steps, stretch);
        }
        assertSame(steps, expected, "stretches of " + stretch);
      }
    }
  }

  private static void takeTurns(TrainingSteps steps, int stretch) {
    for (int from = 0; from < steps.stepsPerEpoch(); from += stretch) {
      int to = Math.min(steps.stepsPerEpoch(), from + stretch);
      if (from / stretch % 2 == 0) {
        steps.together(from, to);
      } else {
        steps.alone(from, to);
      }
    }
  }

  private static TrainingSteps reference(Case some) {
    try (WorkerTeam one = new WorkerTeam(1)) {
      TrainingSteps steps = steps(some, one, "scalar");
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        steps.alone(0, steps.stepsPerEpoch());
      }
      return steps;
    }
  }

  private static TrainingSteps steps(Case some, WorkerTeam team, String kernels) {
    return new TrainingSteps(
        TinyTask.NETWORK, TinyTask.images(IMAGES), some.batchSize, some.optimizer, team, kernels);
  }

  private static void assertSame(TrainingSteps actual, TrainingSteps expected, String description) {
    assertThat(actual.parameters().valuesView())
        .as(description)
        .isEqualTo(expected.parameters().valuesView())
        .isNotEqualTo(TinyTask.NETWORK.initialParameters(3).valuesView());
    assertThat(actual.lossSum()).as(description).isEqualTo(expected.lossSum());
  }
}
