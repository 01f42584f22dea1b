package org.fashionmnist.experiment.comparison;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.train.Refinements;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.plan.Ending;
import org.fashionmnist.plan.NetworkChoice;
import org.fashionmnist.plan.OptimizerChoice;
import org.fashionmnist.plan.ScheduleChoice;
import org.fashionmnist.plan.ScheduleName;
import org.fashionmnist.plan.TrainingPlan;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.result.comparison.TrialMethod;
import org.fashionmnist.result.comparison.TrialSettings;
import org.fashionmnist.result.run.RunSettings;

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
    for (OptimizerKind kind : optimizers) {
      OptimizerChoice choice = optimizer(kind, kind.defaultRate(), weightDecay);
      training(network, choice, schedule, refinements, batchSize, epochs, validationShare, seed);
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
    return training(
        network,
        optimizer(kind, learningRate, weightDecay),
        schedule,
        refinements,
        batchSize,
        epochs,
        validationShare,
        trialSeed);
  }

  /** It refuses settings that contradict each other. */
  private static TrainingPlan training(
      NetworkChoice network,
      OptimizerChoice optimizer,
      ScheduleChoice schedule,
      Refinements refinements,
      int batchSize,
      int epochs,
      double validationShare,
      long seed) {
    return new TrainingPlan(
        network,
        optimizer,
        schedule,
        refinements,
        ALL_EPOCHS,
        batchSize,
        epochs,
        validationShare,
        seed,
        Normalization.UNIT.name(),
        false,
        TrainingPlan.ALL_IMAGES);
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
    OptimizerKind first = optimizers.get(0);
    RunSettings any = training(first, first.defaultRate(), seed).settings(imageCount);
    return new ComparisonSettings(
        optimizers.stream().map(OptimizerKind::label).toList(),
        any.hidden(),
        any.activation(),
        any.initializer(),
        any.dropout(),
        method(any, weightDecay),
        any.batchSize(),
        epochs,
        budget,
        seedCount,
        validationShare,
        seed,
        target,
        any.model());
  }

  /** What the trials of all optimizers record alike. */
  private static TrialMethod method(RunSettings any, Optional<Double> weightDecay) {
    return new TrialMethod(
        any.schedule(),
        any.learningRateDecay(),
        any.learningRateStep(),
        any.warmupEpochs(),
        weightDecay,
        any.labelSmoothing(),
        any.clipNorm(),
        any.averageDecay(),
        any.augmentation());
  }
}
