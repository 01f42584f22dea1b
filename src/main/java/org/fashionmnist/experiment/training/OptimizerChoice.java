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
    double common = kind.commonDefaultRate();
    return switch (kind) {
      // What suits this data; PyTorch's 0.001 would take ages.
      case SGD -> new OptimizerChoice(kind, 0.1, 0, 0);
      case MOMENTUM, NESTEROV -> new OptimizerChoice(kind, 0.01, Sgd.COMMON_MOMENTUM, 0);
      case ADAMW -> new OptimizerChoice(kind, common, 0, AdamW.DEFAULT_WEIGHT_DECAY);
      default -> new OptimizerChoice(kind, common, 0, 0);
    };
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
