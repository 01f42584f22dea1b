package org.fashionmnist.lesson.surface;

import java.util.List;
import java.util.function.DoubleFunction;
import org.fashionmnist.engine.label.Labeled;
import org.fashionmnist.engine.optim.Adam;
import org.fashionmnist.engine.optim.Lbfgs;
import org.fashionmnist.engine.optim.Optimizer;
import org.fashionmnist.engine.optim.Sgd;

/**
 * An optimizer that can race, with a learning rate for each surface. The rates were chosen by eye,
 * so that the optimizer gets far and its manner shows; they are no measure of which one is best.
 */
@SuppressWarnings("ImmutableEnumChecker") // constructors
public enum RaceOptimizer implements Labeled {
  //                                            Beale  Rosenbrock  ravine
  SGD(Sgd::new, 0.015, 0.0015, 0.045),
  MOMENTUM(rate -> new Sgd(rate, 0.9), 0.002, 0.0005, 0.01),
  NESTEROV(rate -> new Sgd(rate, 0.9, true), 0.002, 0.0005, 0.01),
  ADAM(Adam::new, 0.2, 0.2, 0.4),
  LBFGS(Lbfgs::new, 1, 1, 1);

  private final DoubleFunction<Optimizer> create;
  private final double bealeRate;
  private final double rosenbrockRate;
  private final double ravineRate;

  RaceOptimizer(
      DoubleFunction<Optimizer> create,
      double bealeRate,
      double rosenbrockRate,
      double ravineRate) {
    this.create = create;
    this.bealeRate = bealeRate;
    this.rosenbrockRate = rosenbrockRate;
    this.ravineRate = ravineRate;
  }

  /** A good rate on this surface. */
  public double rateOn(Surface surface) {
    return switch (surface) {
      case BEALE -> bealeRate;
      case ROSENBROCK -> rosenbrockRate;
      case RAVINE -> ravineRate;
    };
  }

  Optimizer withRate(double learningRate) {
    return create.apply(learningRate);
  }

  /** All labels. */
  public static List<String> labels() {
    return Labeled.labels(values());
  }
}
