package org.fashionmnist.experiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.train.Refinements;
import org.fashionmnist.engine.train.Trainer;
import org.fashionmnist.plan.Ending;
import org.fashionmnist.plan.HiddenLayers;
import org.fashionmnist.plan.LayeredModel;
import org.fashionmnist.plan.NetworkChoice;
import org.fashionmnist.plan.OptimizerChoice;
import org.fashionmnist.plan.ScheduleChoice;
import org.fashionmnist.plan.ScheduleName;
import org.fashionmnist.plan.TrainingPlan;
import org.fashionmnist.result.Augmentation;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.RunSettings;
import org.fashionmnist.storage.keras.ModelPreset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingPlanTest {

  private static final int IMAGES = 1000;

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

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TrainingPlan.STANDARD.withNetwork(
                    new HiddenLayers(List.of(), Activation.RELU, Initializer.GLOROT_UNIFORM, 0.5)))
        .withMessageStartingWith("--dropout drops units of hidden layers");
  }

  @Test
  void recordOfARunGivesItsPlanAgain() throws ReflectiveOperationException {
    RunSettings standard = TrainingPlan.STANDARD.settings(IMAGES);
    Set<String> changed = new HashSet<>();
    for (TrainingPlan plan : plans()) {
      RunSettings settings = plan.settings(IMAGES);
      TrainingPlan again = TrainingPlan.of(settings);

      assertThat(again.settings(IMAGES)).isEqualTo(settings);
      assertThat(again.trainingSettings()).isEqualTo(asRecorded(plan).trainingSettings());
      assertThat(again.network()).isEqualTo(plan.network());
      for (RecordComponent component : RunSettings.class.getRecordComponents()) {
        Object value = component.getAccessor().invoke(settings);
        if (!value.equals(component.getAccessor().invoke(standard))) {
          changed.add(component.getName());
        }
      }
    }
    assertThat(changed)
        .as("what some plan has other than the standard")
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(RunSettings.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
  }

  /** A batch is recorded as the images that there are. */
  private static TrainingPlan asRecorded(TrainingPlan plan) {
    boolean isWhole = plan.batchSize() > IMAGES && plan.optimizer().kind() != OptimizerKind.LBFGS;
    return isWhole ? plan(plan, IMAGES) : plan;
  }

  private static TrainingPlan plan(TrainingPlan plan, int batchSize) {
    return new TrainingPlan(
        plan.network(),
        plan.optimizer(),
        plan.schedule(),
        plan.refinements(),
        plan.ending(),
        batchSize,
        plan.epochs(),
        plan.validationShare(),
        plan.seed(),
        plan.normalization(),
        plan.testTimeAugmentation(),
        plan.scoredImages());
  }

  private static List<TrainingPlan> plans() {
    List<TrainingPlan> plans = new ArrayList<>();
    for (OptimizerKind kind : OptimizerKind.values()) {
      plans.add(TrainingPlan.standard(kind));
    }
    plans.add(
        TrainingPlan.STANDARD.withOptimizer(new OptimizerChoice(OptimizerKind.SGD, 0.2, 0.5, 0.1)));
    for (ScheduleName name : ScheduleName.values()) {
      plans.add(
          new TrainingPlan(
              new HiddenLayers(List.of(9, 7), Activation.TANH, Initializer.HE_NORMAL, 0.25),
              OptimizerChoice.of(OptimizerKind.ADAM),
              new ScheduleChoice(name, Optional.of(0.7), Optional.of(3), Optional.of(1), 2),
              new Refinements(
                  OptionalDouble.of(2),
                  0.1,
                  OptionalDouble.of(0.9),
                  new Augmentation(1, true, 0.25)),
              new Ending(Optional.of(6), 0.01, Optional.of(0.001), true),
              TrainingPlan.ALL_IMAGES,
              12,
              0.2,
              5,
              "standard",
              true,
              77));
    }
    plans.add(plan(TrainingPlan.STANDARD, 64));
    plans.add(TrainingPlan.STANDARD.withNetwork(LayeredModel.of(ModelPreset.SMALL_CNN.model())));
    return plans;
  }
}
