package org.fashionmnist.experiment.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.schedule.CosineDecay;
import org.fashionmnist.engine.train.Refinements;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.plan.HiddenLayers;
import org.fashionmnist.plan.NetworkChoice;
import org.fashionmnist.plan.ScheduleChoice;
import org.fashionmnist.plan.ScheduleName;
import org.fashionmnist.result.Augmentation;
import org.fashionmnist.result.comparison.TrialMethod;
import org.fashionmnist.result.comparison.TrialPhase;
import org.fashionmnist.result.comparison.TrialSettings;
import org.junit.jupiter.api.Test;

class ComparisonPlanTest {

  private static final ComparisonPlan STANDARD = ComparisonPlan.STANDARD;

  @Test
  void tuningAndTestedTrialsTrainAlike() {
    TrainingSettings tuning = settings(STANDARD, TrialPhase.TUNING);

    assertThat(tuning.schedule()).isEqualTo(new CosineDecay(STANDARD.epochs()));
    assertThat(settings(STANDARD, TrialPhase.FINAL)).isEqualTo(tuning);
    assertThat(settings(STANDARD, TrialPhase.DEFAULT)).isEqualTo(tuning);
  }

  @Test
  void everythingChosenIsAppliedAndRecorded() {
    Augmentation augmentation = new Augmentation(1, true, 0.25);
    Refinements refinements =
        new Refinements(OptionalDouble.of(2), 0.05, OptionalDouble.of(0.9), augmentation);
    ScheduleChoice schedule =
        new ScheduleChoice(
            ScheduleName.STEP, Optional.of(0.5), Optional.of(3), Optional.empty(), 2);
    ComparisonPlan plan =
        plan(STANDARD.network(), schedule, Optional.of(0.002), refinements, OptimizerKind.SGD);

    TrainingSettings trained = settings(plan, TrialPhase.TUNING);
    assertThat(trained.refinements()).isEqualTo(refinements);
    assertThat(trained.schedule()).isEqualTo(schedule.schedule(plan.epochs()));
    assertThat(trained.optimizer()).isNotEqualTo(settings(STANDARD, TrialPhase.TUNING).optimizer());
    assertThat(plan.settings(1_000).method())
        .isEqualTo(
            new TrialMethod(
                "step",
                Optional.of(0.5),
                Optional.of(3),
                2,
                Optional.of(0.002),
                0.05,
                Optional.of(2.0),
                Optional.of(0.9),
                Optional.of(augmentation)));
  }

  @Test
  void whatContradictsItselfIsRefused() {
    refused("--schedule plateau", STANDARD.network(), ScheduleChoice.of(ScheduleName.PLATEAU));
    refused(
        "--warmup 10 leaves no epoch of 10",
        STANDARD.network(),
        new ScheduleChoice(
            ScheduleName.COSINE, Optional.empty(), Optional.empty(), Optional.empty(), 10));
    refused(
        "--dropout drops units of hidden layers",
        new HiddenLayers(List.of(), Activation.RELU, Initializer.GLOROT_UNIFORM, 0.5),
        STANDARD.schedule());
  }

  private static void refused(String start, NetworkChoice network, ScheduleChoice schedule) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> plan(network, schedule, Optional.empty(), Refinements.NONE, OptimizerKind.ADAM))
        .withMessageStartingWith(start);
  }

  private static TrainingSettings settings(ComparisonPlan plan, TrialPhase phase) {
    return plan.training(new TrialSettings(phase, "sgd", 0.1, 4));
  }

  private static ComparisonPlan plan(
      NetworkChoice network,
      ScheduleChoice schedule,
      Optional<Double> weightDecay,
      Refinements refinements,
      OptimizerKind optimizer) {
    return new ComparisonPlan(
        network,
        List.of(optimizer),
        schedule,
        weightDecay,
        refinements,
        128,
        10,
        7,
        3,
        0.1,
        1,
        0.88);
  }
}
