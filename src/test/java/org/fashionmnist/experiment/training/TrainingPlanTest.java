package org.fashionmnist.experiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.train.Trainer;
import org.fashionmnist.experiment.NetworkChoice;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.RunSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @ParameterizedTest
  @EnumSource
  void everyOptimizerLearnsTheSampleAtItsDefaults(OptimizerKind kind) {
    // An epoch of L-BFGS is one step, and its first one is careful.
    int epochs = kind == OptimizerKind.LBFGS ? 6 : 2;
    TrainingPlan plan =
        TrainingPlan.standard(kind).withNetwork(NetworkChoice.ofHidden(16)).withEpochs(epochs);
    LabeledImages images = FashionMnist.sample().training();

    List<EpochMetrics> history =
        new Trainer(plan.network().network(images, 10), plan.trainingSettings(), Kernels.get(), 1)
            .fit(images, images, plan.normalization(images), List.of())
            .history()
            .epochs();

    assertThat(history.get(epochs).training().loss())
        .isLessThan(0.75 * history.get(0).training().loss());
    assertThat(plan.settings(images.count()).optimizer()).isEqualTo(kind.label());
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
