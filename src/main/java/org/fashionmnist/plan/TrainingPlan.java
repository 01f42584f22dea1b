package org.fashionmnist.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.optim.Optimizer;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.train.Refinements;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.result.Augmentation;
import org.fashionmnist.result.NetworkSettings;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.result.run.RunSettings;

/**
 * Everything that is chosen for a training: with the same data it gives the same weights.
 *
 * @param network what is trained
 * @param optimizer how a gradient changes the weights
 * @param schedule of the learning rate
 * @param refinements of the plain method
 * @param ending when it ends, and with which weights
 * @param batchSize images a step, at least 1; all of them where there are fewer, as with {@link
 *     #ALL_IMAGES}
 * @param epochs the most passes over the training split, at least 1
 * @param validationShare share of the training images held out, 0 to below 1
 * @param seed of split, initial weights and order
 * @param normalization of the gray levels, {@code unit} or {@code standard}
 * @param testTimeAugmentation whether predictions are averaged over views of an image; the weights
 *     do not depend on it
 * @param scoredImages of the training images, measured after each epoch, at least 1; {@link
 *     #ALL_IMAGES} for all. The weights do not depend on it
 */
public record TrainingPlan(
    NetworkChoice network,
    OptimizerChoice optimizer,
    ScheduleChoice schedule,
    Refinements refinements,
    Ending ending,
    int batchSize,
    int epochs,
    double validationShare,
    long seed,
    String normalization,
    boolean testTimeAugmentation,
    int scoredImages) {

  /** A batch, or what is measured: all the training images. */
  public static final int ALL_IMAGES = TrainingSettings.ALL_IMAGES;

  /** What {@code ./fashion demo} and {@code train} do where nothing is chosen. */
  public static final TrainingPlan STANDARD =
      new TrainingPlan(
          NetworkChoice.STANDARD,
          OptimizerChoice.of(OptimizerKind.ADAM),
          ScheduleChoice.of(ScheduleName.EXPONENTIAL),
          Refinements.NONE,
          Ending.STANDARD,
          32,
          10,
          0.1,
          1,
          Normalization.UNIT.name(),
          false,
          ALL_IMAGES);

  /**
   * Checks what no setting can check alone.
   *
   * @throws IllegalArgumentException if settings contradict each other; it names the options
   */
  public TrainingPlan {
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(optimizer, "optimizer");
    Objects.requireNonNull(schedule, "schedule");
    Objects.requireNonNull(refinements, "refinements");
    Objects.requireNonNull(ending, "ending");
    Objects.requireNonNull(normalization, "normalization");
    if (!(validationShare >= 0 && validationShare < 1)) {
      throw new IllegalArgumentException(
          "--validation: expected at least 0 and below 1, got " + validationShare);
    }
    if (!normalization.equals(Normalization.UNIT.name()) && !normalization.equals("standard")) {
      throw new IllegalArgumentException(
          "--normalization: expected unit or standard, got " + normalization);
    }
    requirePositive("--batch", batchSize);
    requirePositive("--epochs", epochs);
    requirePositive("--score-images", scoredImages);
    schedule.requireRoom(epochs);
    new Contradictions(network, optimizer, schedule, refinements, ending)
        .refuse(batchSize, validationShare);
  }

  private static void requirePositive(String option, int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "%s: expected at least 1, got %d".formatted(option, count));
    }
  }

  /**
   * What {@code train} does where only the optimizer is chosen. L-BFGS looks at all images in each
   * step, and finds its length by itself.
   */
  public static TrainingPlan standard(OptimizerKind kind) {
    TrainingPlan plan = STANDARD;
    boolean lbfgs = kind == OptimizerKind.LBFGS;
    return new TrainingPlan(
        plan.network,
        OptimizerChoice.of(kind),
        lbfgs ? ScheduleChoice.of(ScheduleName.CONSTANT) : plan.schedule,
        plan.refinements,
        plan.ending,
        lbfgs ? ALL_IMAGES : plan.batchSize,
        plan.epochs,
        plan.validationShare,
        plan.seed,
        plan.normalization,
        plan.testTimeAugmentation,
        plan.scoredImages);
  }

  /**
   * What a run was trained by, from its record: with the same data it gives the same weights.
   *
   * @throws IllegalArgumentException if the settings are not those of a training of this program
   */
  public static TrainingPlan of(RunSettings settings) {
    OptimizerKind kind = OptimizerKind.of(settings.optimizer());
    return new TrainingPlan(
        NetworkChoice.of(settings.network()),
        new OptimizerChoice(
            kind, settings.learningRate(), settings.momentum(), settings.weightDecay()),
        new ScheduleChoice(
            ScheduleName.of(settings.schedule()),
            settings.learningRateDecay(),
            settings.learningRateStep(),
            settings.learningRatePatience(),
            settings.warmupEpochs()),
        new Refinements(
            optional(settings.clipNorm()),
            settings.labelSmoothing(),
            optional(settings.averageDecay()),
            settings.augmentation().orElse(Augmentation.NONE)),
        new Ending(
            settings.patience(),
            settings.minChange(),
            settings.tolerance(),
            !settings.restoreBest()),
        kind == OptimizerKind.LBFGS ? ALL_IMAGES : settings.batchSize(),
        settings.epochs(),
        settings.validationShare(),
        settings.seed(),
        settings.normalization(),
        settings.testTimeAugmentation().isPresent(),
        settings.scoredImages().orElse(ALL_IMAGES));
  }

  private static OptionalDouble optional(Optional<Double> value) {
    return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
  }

  /** Settings that are sound each by itself, but may keep each other from working. */
  public List<String> warnings() {
    List<String> warnings =
        new ArrayList<>(
            new Contradictions(network, optimizer, schedule, refinements, ending).warnings(epochs));
    if (testTimeAugmentation && !augmentation().flip() && augmentation().shift() == 0) {
      warnings.add(TestViews.UNTRAINED);
    }
    return warnings;
  }

  public TrainingPlan withNetwork(NetworkChoice other) {
    return new TrainingPlan(
        other,
        optimizer,
        schedule,
        refinements,
        ending,
        batchSize,
        epochs,
        validationShare,
        seed,
        normalization,
        testTimeAugmentation,
        scoredImages);
  }

  public TrainingPlan withOptimizer(OptimizerChoice other) {
    return new TrainingPlan(
        network,
        other,
        schedule,
        refinements,
        ending,
        batchSize,
        epochs,
        validationShare,
        seed,
        normalization,
        testTimeAugmentation,
        scoredImages);
  }

  public TrainingPlan withEpochs(int other) {
    return new TrainingPlan(
        network,
        optimizer,
        schedule,
        refinements,
        ending,
        batchSize,
        other,
        validationShare,
        seed,
        normalization,
        testTimeAugmentation,
        scoredImages);
  }

  public TrainingPlan withSeed(long other) {
    return new TrainingPlan(
        network,
        optimizer,
        schedule,
        refinements,
        ending,
        batchSize,
        epochs,
        validationShare,
        other,
        normalization,
        testTimeAugmentation,
        scoredImages);
  }

  /** Of the pixels, by the images that are trained on. */
  public Normalization normalization(LabeledImages training) {
    return normalization.equals(Normalization.UNIT.name())
        ? Normalization.UNIT
        : Normalization.standard(training);
  }

  /** As the engine takes it. */
  public TrainingSettings trainingSettings() {
    return new TrainingSettings(
            optimizer.optimizer(),
            schedule.schedule(epochs),
            batchSize,
            epochs,
            seed,
            ending.criteria(),
            restoreBest(),
            refinements)
        .withScoredImages(scoredImages);
  }

  private boolean restoreBest() {
    return !ending.keepLast() && validationShare > 0;
  }

  /** As the record of a run on so many training images. */
  public RunSettings settings(int imageCount) {
    Optimizer chosen = optimizer.optimizer();
    NetworkSettings chosenNetwork = network.settings();
    return new RunSettings(
        chosenNetwork.hidden(),
        chosenNetwork.activation(),
        chosenNetwork.initializer(),
        chosen.label(),
        chosen.learningRate(),
        optimizer.momentum(),
        optimizer.weightDecay(),
        schedule.name().label(),
        schedule.decay(),
        schedule.stepEpochs(),
        schedule.patience(),
        schedule.warmupEpochs(),
        Math.min(batchSize, imageCount),
        epochs,
        validationShare,
        seed,
        normalization,
        ending.patience(),
        ending.minChange(),
        ending.tolerance(),
        restoreBest(),
        chosenNetwork.dropout(),
        refinements.labelSmoothing(),
        optional(refinements.clipNorm()),
        optional(refinements.averageDecay()),
        augmentation().changesNothing() ? Optional.empty() : Optional.of(augmentation()),
        testTimeAugmentation ? Optional.of(testViews()) : Optional.empty(),
        chosenNetwork.model(),
        scoredImages == ALL_IMAGES ? Optional.empty() : Optional.of(scoredImages));
  }

  private Augmentation augmentation() {
    return refinements.augmentation();
  }

  /** What a prediction looks at. */
  public TestViews testViews() {
    return testTimeAugmentation
        ? TestViews.trained(augmentation().flip(), augmentation().shift() > 0)
        : TestViews.ONE;
  }

  private static Optional<Double> optional(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
