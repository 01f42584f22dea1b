package org.fashionmnist.engine.train;

import java.util.List;
import java.util.Objects;
import org.fashionmnist.engine.optim.Lbfgs;
import org.fashionmnist.engine.optim.Optimizer;
import org.fashionmnist.engine.schedule.ConstantRate;
import org.fashionmnist.engine.schedule.Schedule;
import org.fashionmnist.engine.stop.StopCriterion;

/**
 * How a network is trained.
 *
 * @param optimizer with its settings
 * @param schedule of the learning rate
 * @param batchSize images a step, at least 1; the last batch of an epoch may be smaller. L-BFGS
 *     takes all images in each step, whatever it is
 * @param epochs the most passes over the training images, at least 1
 * @param seed of initial weights and order
 * @param stopCriteria what may end the training earlier, asked in this order after every epoch
 * @param restoreBest whether to return the weights of the epoch with the lowest validation loss,
 *     instead of the last
 * @param refinements of the plain method
 * @param order of the training images in an epoch
 * @param scoredImages of the training images, the first of which loss and accuracy are measured
 *     after every epoch, at least 1; all where there are fewer. Validation images are all measured
 */
public record TrainingSettings(
    Optimizer optimizer,
    Schedule schedule,
    int batchSize,
    int epochs,
    long seed,
    List<StopCriterion> stopCriteria,
    boolean restoreBest,
    Refinements refinements,
    ExampleOrder order,
    int scoredImages) {

  /** All training images are measured. */
  public static final int ALL_IMAGES = Integer.MAX_VALUE;

  /**
   * Checks each setting, and that L-BFGS has none that it does not use.
   *
   * @throws IllegalArgumentException if one is out of its range, or would change nothing
   */
  public TrainingSettings {
    Objects.requireNonNull(optimizer, "optimizer");
    Objects.requireNonNull(schedule, "schedule");
    Objects.requireNonNull(stopCriteria, "stopCriteria");
    Objects.requireNonNull(refinements, "refinements");
    Objects.requireNonNull(order, "order");
    stopCriteria = List.copyOf(stopCriteria);
    if (batchSize < 1) {
      throw new IllegalArgumentException("batch size: expected at least 1, got " + batchSize);
    }
    if (epochs < 1) {
      throw new IllegalArgumentException("epochs: expected at least 1, got " + epochs);
    }
    if (scoredImages < 1) {
      throw new IllegalArgumentException("scored images: expected at least 1, got " + scoredImages);
    }
    if (optimizer instanceof Lbfgs) {
      requireFitForLbfgs(schedule, refinements);
    }
  }

  private static void requireFitForLbfgs(Schedule schedule, Refinements refinements) {
    if (!(schedule instanceof ConstantRate)) {
      throw new IllegalArgumentException(
          "schedule: L-BFGS finds the length of each step by a line search; expected ConstantRate,"
              + " got "
              + schedule);
    }
    if (refinements.clipNorm().isPresent()
        || refinements.averageDecay().isPresent()
        || !refinements.augmentation().changesNothing()) {
      throw new IllegalArgumentException(
          "refinements: L-BFGS neither shortens gradients nor averages weights, and needs the same"
              + " images in each step; expected label smoothing alone, got "
              + refinements);
    }
  }

  /** Training images in a new random order every epoch. */
  public TrainingSettings(
      Optimizer optimizer,
      Schedule schedule,
      int batchSize,
      int epochs,
      long seed,
      List<StopCriterion> stopCriteria,
      boolean restoreBest,
      Refinements refinements) {
    this(
        optimizer,
        schedule,
        batchSize,
        epochs,
        seed,
        stopCriteria,
        restoreBest,
        refinements,
        ExampleOrder.SHUFFLED,
        ALL_IMAGES);
  }

  /** Whether a rule, the schedule or the choice of the best epoch looks at validation examples. */
  boolean needsValidation() {
    return restoreBest
        || schedule.needsValidation()
        || stopCriteria.stream().anyMatch(StopCriterion::needsValidation);
  }

  /** The same, with the training images in another order. */
  public TrainingSettings withOrder(ExampleOrder other) {
    return new TrainingSettings(
        optimizer,
        schedule,
        batchSize,
        epochs,
        seed,
        stopCriteria,
        restoreBest,
        refinements,
        other,
        scoredImages);
  }

  /** The same, with other refinements. */
  public TrainingSettings withRefinements(Refinements other) {
    return new TrainingSettings(
        optimizer,
        schedule,
        batchSize,
        epochs,
        seed,
        stopCriteria,
        restoreBest,
        other,
        order,
        scoredImages);
  }

  /** The same, with this many of the training images measured. */
  public TrainingSettings withScoredImages(int other) {
    return new TrainingSettings(
        optimizer,
        schedule,
        batchSize,
        epochs,
        seed,
        stopCriteria,
        restoreBest,
        refinements,
        order,
        other);
  }

  /** All epochs at one learning rate, and the weights of the last one. */
  public TrainingSettings(Optimizer optimizer, int batchSize, int epochs, long seed) {
    this(
        optimizer, new ConstantRate(), batchSize, epochs, seed, List.of(), false, Refinements.NONE);
  }
}
