package org.fashionmnist.optim;

/**
 * Stochastic gradient descent, with momentum μ if wanted. For the gradient g:
 *
 * <pre>
 * without: θ ← θ − η·g
 * with:    b ← μ·b + g;  θ ← θ − η·b
 * </pre>
 *
 * @see <a href="https://doi.org/10.1016/0041-5553(64)90137-5">B. T. Polyak, Some methods of
 *     speeding up the convergence of iteration methods, 1964</a>
 * @param learningRate η, positive
 * @param momentum μ, at least 0 (none) and below 1
 */
public record Sgd(double learningRate, double momentum) implements ElementwiseOptimizer {

  /** Used where no rate is given. */
  public static final double DEFAULT_LEARNING_RATE = 0.1;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Sgd {
    Optimizer.requirePositive("learning rate", learningRate);
    Optimizer.requireDecay("momentum", momentum);
  }

  /** Without momentum. */
  public Sgd(double learningRate) {
    this(learningRate, 0);
  }

  @Override
  public String label() {
    return "sgd";
  }

  @Override
  public OptimizerState start(int parameterCount) {
    return momentum == 0 ? new Plain() : new WithMomentum((float) momentum, parameterCount);
  }

  private static final class Plain implements OptimizerState {

    private float negativeRate;

    @Override
    public void beginStep(double learningRate) {
      negativeRate = (float) -learningRate;
    }

    @Override
    public void update(float[] parameters, float[] gradient, int from, int to) {
      float rate = negativeRate;
      for (int i = from; i < to; i++) {
        parameters[i] = Math.fma(rate, gradient[i], parameters[i]);
      }
    }
  }

  private static final class WithMomentum implements OptimizerState {

    private final float momentum;
    private final float[] velocity;
    private float negativeRate;

    WithMomentum(float momentum, int parameterCount) {
      this.momentum = momentum;
      this.velocity = new float[parameterCount];
    }

    @Override
    public void beginStep(double learningRate) {
      negativeRate = (float) -learningRate;
    }

    @Override
    public void update(float[] parameters, float[] gradient, int from, int to) {
      float rate = negativeRate;
      for (int i = from; i < to; i++) {
        float b = Subnormals.flush(Math.fma(momentum, velocity[i], gradient[i]));
        velocity[i] = b;
        parameters[i] = Math.fma(rate, b, parameters[i]);
      }
    }
  }
}
