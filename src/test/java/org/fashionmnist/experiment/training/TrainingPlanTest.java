package org.fashionmnist.experiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.experiment.NetworkChoice;
import org.fashionmnist.result.run.RunSettings;
import org.junit.jupiter.api.Test;

class TrainingPlanTest {

  @Test
  void whatIsChosenIsRecordedAndNothingElseChanges() {
    RunSettings settings =
        TrainingPlan.STANDARD
            .withNetwork(NetworkChoice.ofHidden(256, 64))
            .withOptimizer(OptimizerChoice.of(OptimizerKind.MOMENTUM))
            .withEpochs(3)
            .withSeed(7)
            .settings(54_000);

    assertThat(settings.hidden()).containsExactly(256, 64);
    assertThat(settings.optimizer()).isEqualTo("momentum");
    assertThat(settings.momentum()).isEqualTo(0.9);
    assertThat(settings.epochs()).isEqualTo(3);
    assertThat(settings.seed()).isEqualTo(7);
    assertThat(settings.batchSize()).isEqualTo(32);
    assertThat(settings.schedule()).isEqualTo("exponential");
  }

  @Test
  void settingsThatContradictEachOtherAreRefused() {
    NetworkChoice linear = NetworkChoice.ofHidden();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TrainingPlan.STANDARD.withNetwork(
                    new NetworkChoice(
                        linear.hidden(), linear.activation(), linear.initializer(), 0.5)))
        .withMessageStartingWith("--dropout drops units of hidden layers");
  }
}
