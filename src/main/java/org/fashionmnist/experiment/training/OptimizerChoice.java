package org.fashionmnist.experiment.training;

import org.fashionmnist.engine.optim.AdamW;
import org.fashionmnist.engine.optim.CoupledWeightDecay;
import org.fashionmnist.engine.optim.ElementwiseOptimizer;
import org.fashionmnist.engine.optim.Lion;
import org.fashionmnist.engine.optim.Optimizer;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.optim.Sgd;

/**
 * An optimizer with its settings.
 *
 * @param kind which one
 * @param learningRate above 0, the largest where a schedule changes it
 * @param momentum of {@code sgd}, {@code momentum} and {@code nesterov}, 0 to below 1; 0 for others
 * @param weightDecay at least 0; {@code adamw} and {@code lion} have their own, for others it is a
 *     part of the gradient
 */
public record OptimizerChoice(
    OptimizerKind kind, double learningRate, double momentum, double weightDecay) {

  /** The optimizer with the settings a training gives it where nobody chooses others. */
  public static OptimizerChoice of(OptimizerKind kind) {
    return new OptimizerChoice(
        kind, defaultRate(kind), defaultMomentum(kind), defaultWeightDecay(kind));
  }

  /** For sgd and its momentum what suits this data; PyTorch's 0.001 would take ages. */
  private static double defaultRate(OptimizerKind kind) {
    return switch (kind) {
      case SGD -> 0.1;
      case MOMENTUM, NESTEROV -> 0.01;
      default -> kind.commonDefaultRate();
    };
  }

  private static double defaultMomentum(OptimizerKind kind) {
    return kind == OptimizerKind.MOMENTUM || kind == OptimizerKind.NESTEROV
        ? Sgd.COMMON_MOMENTUM
        : 0;
  }

  private static double defaultWeightDecay(OptimizerKind kind) {
    return kind == OptimizerKind.ADAMW ? AdamW.DEFAULT_WEIGHT_DECAY : 0;
  }

  /**
   * As the engine takes it.
   *
   * @throws IllegalArgumentException if a setting is out of its range
   */
  public Optimizer optimizer() {
    return switch (kind) {
      case SGD, MOMENTUM, NESTEROV ->
          withDecay(new Sgd(learningRate, momentum, kind == OptimizerKind.NESTEROV));
      case ADAMW -> new AdamW(learningRate, weightDecay);
      case LION -> new Lion(learningRate, weightDecay);
      default -> withDecay(kind.create(learningRate));
    };
  }

  private Optimizer withDecay(Optimizer optimizer) {
    return weightDecay > 0 && optimizer instanceof ElementwiseOptimizer elementwise
        ? new CoupledWeightDecay(elementwise, weightDecay)
        : optimizer;
  }
}
