package org.fashionmnist.lesson.batchsize;

import java.util.List;
import org.fashionmnist.engine.label.Labeled;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.result.wording.Names;

/**
 * An optimizer of the lesson, with a rate that suits the line. The rates were chosen by eye, so
 * that the manner of each shows; they are no measure of which one is best.
 */
public enum LessonOptimizer implements Labeled {
  /** Plain gradient descent. */
  SGD(OptimizerKind.SGD, 0.1),
  /** With a momentum of 0.9. */
  MOMENTUM(OptimizerKind.MOMENTUM, 0.05),
  /** Steps divided by the size of recent gradients. */
  RMSPROP(OptimizerKind.RMSPROP, 0.05),
  /** Both. */
  ADAM(OptimizerKind.ADAM, 0.3),
  /** With curvature learned from the steps. */
  LBFGS(OptimizerKind.LBFGS, 1);

  private final OptimizerKind kind;
  private final double usualRate;

  LessonOptimizer(OptimizerKind kind, double usualRate) {
    this.kind = kind;
    this.usualRate = usualRate;
  }

  /**
   * An optimizer and its learning rate.
   *
   * @param learningRate positive
   */
  public record Rate(LessonOptimizer optimizer, double learningRate) {

    Method method(int exampleCount) {
      String name = optimizer == SGD ? "gradient descent" : Names.optimizer(optimizer.kind.label());
      return new Method(name, optimizer.kind.create(learningRate), 1, exampleCount);
    }
  }

  /** With the rate that suits the line. */
  public Rate usual() {
    return new Rate(this, usualRate);
  }

  /** All labels. */
  public static List<String> labels() {
    return Labeled.labels(values());
  }
}
