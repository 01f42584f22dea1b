package org.fashionmnist.engine.optim;

import java.util.List;
import org.fashionmnist.engine.label.Labeled;

/** The optimizers by name, each with the rate it has where nobody chooses one. */
public enum OptimizerKind implements Labeled {
  /** {@link Sgd} without momentum. */
  SGD(0.1, -1),
  /** {@link Sgd} with a momentum of 0.9. */
  MOMENTUM(0.01, -3),
  /** {@link Sgd} with Nesterov's momentum of 0.9. */
  NESTEROV(0.01, -3),
  ADAGRAD(0.01, -3),
  RMSPROP(0.01, -6),
  ADADELTA(1, 0),
  ADAM(0.001, -6),
  /** {@link Adam} with the largest v so far. */
  AMSGRAD(0.001, -6),
  ADAMW(0.001, -6),
  NADAM(0.002, -6),
  RADAM(0.001, -6),
  LION(0.0001, -8),
  /** {@link Muon}, with Adam for all but hidden weights. */
  MUON(0.02, -4),
  /** {@link Lbfgs}, on all images at once. */
  LBFGS(1, 0);

  private final double defaultRate;
  private final int startHalfDecades;

  OptimizerKind(double defaultRate, int startHalfDecades) {
    this.defaultRate = defaultRate;
    this.startHalfDecades = startHalfDecades;
  }

  /**
   * The learning rate it has where nobody chooses one: PyTorch's default, those of Lion and Muon by
   * their papers. Gradient descent with and without momentum has what suits small softmax networks:
   * PyTorch's 0.001 would take ages.
   */
  public double defaultRate() {
    return defaultRate;
  }

  /**
   * Where a search for the best learning rate begins, 10^(k/2) for a whole k: about right for small
   * softmax networks and batches of 32 to 128.
   */
  public double startRate() {
    return StrictMath.pow(10, startHalfDecades / 2.0);
  }

  /**
   * The optimizer with its common other settings.
   *
   * @throws IllegalArgumentException if the rate is not positive
   */
  public Optimizer create(double learningRate) {
    return switch (this) {
      case SGD -> new Sgd(learningRate);
      case MOMENTUM -> new Sgd(learningRate, Sgd.COMMON_MOMENTUM);
      case NESTEROV -> new Sgd(learningRate, Sgd.COMMON_MOMENTUM, true);
      case ADAGRAD -> new AdaGrad(learningRate);
      case RMSPROP -> new RmsProp(learningRate);
      case ADADELTA -> new Adadelta(learningRate);
      case ADAM -> new Adam(learningRate);
      case AMSGRAD -> Adam.amsgrad(learningRate);
      case ADAMW -> new AdamW(learningRate);
      case NADAM -> new NAdam(learningRate);
      case RADAM -> new RAdam(learningRate);
      case LION -> new Lion(learningRate);
      case MUON -> new Muon(learningRate);
      case LBFGS -> new Lbfgs(learningRate);
    };
  }

  /**
   * The optimizer at the beginning of a sweep over learning rates: where it has several, they grow
   * from here in the proportion of their defaults.
   *
   * @throws IllegalArgumentException if the rate is not positive
   */
  public Optimizer createForSweep(double learningRate) {
    return this == MUON ? Muon.inProportion(learningRate) : create(learningRate);
  }

  /**
   * The kind with this label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static OptimizerKind of(String label) {
    return Labeled.find(label, values())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown optimizer '%s': expected one of %s"
                        .formatted(label, String.join(", ", labels()))));
  }

  /** All labels, from plain to elaborate. */
  public static List<String> labels() {
    return Labeled.labels(values());
  }

  @Override
  public String toString() {
    return label();
  }
}
