package org.fashionmnist.experiment.comparison;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.train.Refinements;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.experiment.NetworkChoice;
import org.fashionmnist.experiment.training.Ending;
import org.fashionmnist.experiment.training.OptimizerChoice;
import org.fashionmnist.experiment.training.ScheduleChoice;
import org.fashionmnist.experiment.training.ScheduleName;
import org.fashionmnist.experiment.training.TrainingPlan;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.result.comparison.TrialMethod;
import org.fashionmnist.result.comparison.TrialSettings;

/**
 * Everything that is chosen for a comparison: with the same data it gives the same results, times
 * aside.
 *
 * @param network what every trial trains
 * @param optimizers that take batches; one that is there twice counts once
 * @param schedule of every trial's learning rate; none that looks at a validation split, which the
 *     final trials do not have
 * @param weightDecay the same for all optimizers, at least 0; empty where each has its own default
 * @param refinements of the plain method, in every trial
 * @param batchSize images a step, at least 1; all of them where there are fewer
 * @param epochs of every trial that is not given up, at least 1
 * @param budget learning rates tried for each optimizer, at least 1
 * @param seedCount final trials of each optimizer, at least 1
 * @param validationShare share of the training images held out for tuning, above 0
 * @param seed of the split and of tuning; the final trials take the numbers after it
 * @param target validation accuracy whose time is measured, 0 to 1
 */
public record ComparisonPlan(
    NetworkChoice network,
    List<OptimizerKind> optimizers,
    ScheduleChoice schedule,
    Optional<Double> weightDecay,
    Refinements refinements,
    int batchSize,
    int epochs,
    int budget,
    int seedCount,
    double validationShare,
    long seed,
    double target) {

  private static final Ending ALL_EPOCHS = new Ending(Optional.empty(), 0, Optional.empty(), true);

  /** What {@code ./fashion compare} does where nothing is chosen. */
  public static final ComparisonPlan STANDARD =
      new ComparisonPlan(
          NetworkChoice.STANDARD,
          List.of(
              OptimizerKind.SGD,
              OptimizerKind.MOMENTUM,
              OptimizerKind.NESTEROV,
              OptimizerKind.ADAGRAD,
              OptimizerKind.RMSPROP,
              OptimizerKind.ADAM,
              OptimizerKind.NADAM,
              OptimizerKind.LION),
          ScheduleChoice.of(ScheduleName.COSINE),
          Optional.empty(),
          Refinements.NONE,
          128,
          10,
          7,
          3,
          0.1,
          1,
          0.88);

  /**
   * Checks what is chosen.
   *
   * @throws IllegalArgumentException if a setting is out of its range, or an optimizer takes no
   *     batches; it names the option
   */
  public ComparisonPlan {
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(schedule, "schedule");
    Objects.requireNonNull(weightDecay, "weightDecay");
    Objects.requireNonNull(refinements, "refinements");
    requirePositive("--batch", batchSize);
    requirePositive("--epochs", epochs);
    requirePositive("--budget", budget);
    requirePositive("--seeds", seedCount);
    if (!(validationShare > 0 && validationShare < 1)) {
      throw new IllegalArgumentException(
          "--validation: expected above 0 and below 1, got " + validationShare);
    }
    if (!(target >= 0 && target <= 1)) {
      throw new IllegalArgumentException("--target: expected from 0 to 1, got " + target);
    }
    optimizers = optimizers.stream().distinct().toList();
    if (optimizers.isEmpty()) {
      throw new IllegalArgumentException("--optimizers: expected at least one");
    }
    if (optimizers.contains(OptimizerKind.LBFGS)) {
      throw new IllegalArgumentException(
          "--optimizers: lbfgs takes all images in one step, the others take batches; see it with"
              + " ./fashion train --optimizer lbfgs");
    }
    if (schedule.name() == ScheduleName.PLATEAU) {
      throw new IllegalArgumentException(
          "--schedule plateau watches a validation loss, and the final trials hold nothing out:"
              + " choose constant, step, exponential, cosine or one-cycle");
    }
    schedule.requireRoom(epochs);
    if (network.dropout() > 0 && network.hidden().isEmpty()) {
      throw new IllegalArgumentException(
          "--dropout drops units of hidden layers: add --hidden 128, or leave it out");
    }
    for (OptimizerKind kind : optimizers) {
      optimizer(kind, kind.defaultRate(), weightDecay);
    }
  }

  private static void requirePositive(String option, int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "%s: expected at least 1, got %d".formatted(option, count));
    }
  }

  /**
   * A trial as one would train it alone.
   *
   * @throws IllegalArgumentException if the optimizer cannot train so
   */
  public TrainingPlan training(OptimizerKind kind, double learningRate, long trialSeed) {
    return new TrainingPlan(
        network,
        optimizer(kind, learningRate, weightDecay),
        schedule,
        refinements,
        ALL_EPOCHS,
        batchSize,
        epochs,
        validationShare,
        trialSeed,
        Normalization.UNIT.name());
  }

  private static OptimizerChoice optimizer(
      OptimizerKind kind, double learningRate, Optional<Double> weightDecay) {
    OptimizerChoice standard = OptimizerChoice.of(kind);
    return new OptimizerChoice(
        kind, learningRate, standard.momentum(), weightDecay.orElse(standard.weightDecay()));
  }

  TrainingSettings training(TrialSettings trial) {
    return training(OptimizerKind.of(trial.optimizer()), trial.learningRate(), trial.seed())
        .trainingSettings();
  }

  /** As the record of a comparison that tunes on so many images. */
  ComparisonSettings settings(int imageCount) {
    return new ComparisonSettings(
        optimizers.stream().map(OptimizerKind::label).toList(),
        network.hidden(),
        network.activation().label(),
        network.initializer().label(),
        network.dropout(),
        method(),
        Math.min(batchSize, imageCount),
        epochs,
        budget,
        seedCount,
        validationShare,
        seed,
        target);
  }

  private TrialMethod method() {
    return new TrialMethod(
        schedule.name().label(),
        schedule.decay(),
        schedule.stepEpochs(),
        schedule.warmupEpochs(),
        weightDecay,
        refinements.labelSmoothing(),
        optional(refinements.clipNorm()),
        optional(refinements.averageDecay()));
  }

  private static Optional<Double> optional(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
