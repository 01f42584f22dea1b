package org.fashionmnist.plan;

import java.util.Objects;
import java.util.Set;
import org.fashionmnist.engine.optim.AdamW;
import org.fashionmnist.engine.optim.CoupledWeightDecay;
import org.fashionmnist.engine.optim.ElementwiseOptimizer;
import org.fashionmnist.engine.optim.Lion;
import org.fashionmnist.engine.optim.Muon;
import org.fashionmnist.engine.optim.Optimizer;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.optim.Sgd;

/**
 * An optimizer with its settings.
 *
 * @param kind which one
 * @param learningRate above 0, the largest where a schedule changes it
 * @param momentum of {@code sgd}, {@code momentum} and {@code nesterov}, 0 to below 1; 0 for others
 * @param weightDecay at least 0; {@code adamw}, {@code lion} and {@code muon} have their own, for
 *     others it is a part of the gradient; {@code lbfgs} has none
 */
public record OptimizerChoice(
    OptimizerKind kind, double learningRate, double momentum, double weightDecay) {

  private static final Set<OptimizerKind> WITH_MOMENTUM =
      Set.of(OptimizerKind.SGD, OptimizerKind.MOMENTUM, OptimizerKind.NESTEROV);

  /**
   * Checks the settings, also for whether the optimizer has them.
   *
   * @throws IllegalArgumentException if a setting is out of its range, or would change nothing
   */
  public OptimizerChoice {
    Objects.requireNonNull(kind, "kind");
    if (momentum != 0 && !hasMomentum(kind)) {
      throw new IllegalArgumentException(
          "--momentum is a setting of sgd, momentum and nesterov: leave it out of %s"
              .formatted(kind.label()));
    }
    optimizer(kind, learningRate, momentum, weightDecay);
  }

  /** Whether the momentum of an optimizer can be chosen. */
  public static boolean hasMomentum(OptimizerKind kind) {
    return WITH_MOMENTUM.contains(kind);
  }

  /** The optimizer with the settings a training gives it where nobody chooses others. */
  public static OptimizerChoice of(OptimizerKind kind) {
    double rate = kind.defaultRate();
    return switch (kind) {
      case MOMENTUM, NESTEROV -> new OptimizerChoice(kind, rate, Sgd.COMMON_MOMENTUM, 0);
      case ADAMW -> new OptimizerChoice(kind, rate, 0, AdamW.DEFAULT_WEIGHT_DECAY);
      default -> new OptimizerChoice(kind, rate, 0, 0);
    };
  }

  /** As the engine takes it. */
  public Optimizer optimizer() {
    return optimizer(kind, learningRate, momentum, weightDecay);
  }

  private static Optimizer optimizer(
      OptimizerKind kind, double learningRate, double momentum, double weightDecay) {
    return switch (kind) {
      case SGD, MOMENTUM, NESTEROV ->
          withDecay(new Sgd(learningRate, momentum, kind == OptimizerKind.NESTEROV), weightDecay);
      case ADAMW -> new AdamW(learningRate, weightDecay);
      case LION -> new Lion(learningRate, weightDecay);
      case MUON -> new Muon(learningRate, weightDecay);
      default -> withDecay(kind.create(learningRate), weightDecay);
    };
  }

  private static Optimizer withDecay(Optimizer optimizer, double weightDecay) {
    Optimizer.requireNonNegative("weight decay", weightDecay);
    if (weightDecay == 0) {
      return optimizer;
    }
    if (optimizer instanceof ElementwiseOptimizer elementwise) {
      return new CoupledWeightDecay(elementwise, weightDecay);
    }
    throw new IllegalArgumentException(
        "--weight-decay adds to the gradient, but %s searches along the loss itself: leave it out"
            .formatted(optimizer.label()));
  }
}
