package org.fashionmnist.experiment.comparison;

import java.util.List;
import java.util.Objects;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.experiment.NetworkChoice;
import org.fashionmnist.result.comparison.ComparisonSettings;

/**
 * Everything that is chosen for a comparison: with the same data it gives the same results, times
 * aside.
 *
 * @param network what every trial trains
 * @param optimizers that take batches; one that is there twice counts once
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
    int batchSize,
    int epochs,
    int budget,
    int seedCount,
    double validationShare,
    long seed,
    double target) {

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
  }

  private static void requirePositive(String option, int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "%s: expected at least 1, got %d".formatted(option, count));
    }
  }

  /** As the record of a comparison that tunes on so many images. */
  ComparisonSettings settings(int imageCount) {
    return new ComparisonSettings(
        optimizers.stream().map(OptimizerKind::label).toList(),
        network.hidden(),
        network.activation().label(),
        Math.min(batchSize, imageCount),
        epochs,
        budget,
        seedCount,
        validationShare,
        seed,
        target);
  }
}
