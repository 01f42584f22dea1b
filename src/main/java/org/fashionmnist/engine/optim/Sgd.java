package org.fashionmnist.engine.optim;

/**
 * Stochastic gradient descent, with momentum μ if wanted, and with Nesterov's look ahead. For the
 * gradient g:
 *
 * <pre>
 * without:  θ ← θ − η·g
 * with:     b ← μ·b + g;  θ ← θ − η·b
 * Nesterov: b ← μ·b + g;  θ ← θ − η·(g + μ·b)
 * </pre>
 *
 * @see <a href="https://doi.org/10.1016/0041-5553(64)90137-5">B. T. Polyak, Some methods of
 *     speeding up the convergence of iteration methods, 1964</a>
 * @see <a href="https://proceedings.mlr.press/v28/sutskever13.html">I. Sutskever et al., On the
 *     importance of initialization and momentum in deep learning, 2013; Nesterov's method in the
 *     form of PyTorch</a>
 * @param learningRate η, positive
 * @param momentum μ, at least 0 (none) and below 1
 * @param nesterov whether to step along the velocity that the next step would have; needs momentum
 */
public record Sgd(double learningRate, double momentum, boolean nesterov)
    implements ElementwiseOptimizer {

  /** What momentum usually is, where there is one. */
  public static final double COMMON_MOMENTUM = 0.9;

  public Sgd {
    Optimizer.requirePositive("learning rate", learningRate);
    Optimizer.requireDecay("momentum", momentum);
    if (nesterov && momentum == 0) {
      throw new IllegalArgumentException("momentum: Nesterov's method needs one above 0");
    }
  }

  /** With Polyak's momentum. */
  public Sgd(double learningRate, double momentum) {
    this(learningRate, momentum, false);
  }

  /** Without momentum. */
  public Sgd(double learningRate) {
    this(learningRate, 0);
  }

  @Override
  public String label() {
    if (nesterov) {
      return "nesterov";
    }
    return momentum == 0 ? "sgd" : "momentum";
  }

  @Override
  public OptimizerState start(int parameterCount) {
    if (nesterov) {
      return new WithNesterov((float) momentum, parameterCount);
    }
    return momentum == 0 ? new Plain() : new WithMomentum((float) momentum, parameterCount);
  }

  private static final class Plain implements OptimizerState {

    private float negativeRate;

    @Override
    public void visit(StateVisitor state) {
      // Nothing goes on but the parameters themselves.
    }

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
    public void visit(StateVisitor state) {
      state.floats("velocity", velocity);
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

  private static final class WithNesterov implements OptimizerState {

    private final float momentum;
    private final float[] velocity;
    private float negativeRate;

    WithNesterov(float momentum, int parameterCount) {
      this.momentum = momentum;
      this.velocity = new float[parameterCount];
    }

    @Override
    public void visit(StateVisitor state) {
      state.floats("velocity", velocity);
    }

    @Override
    public void beginStep(double learningRate) {
      negativeRate = (float) -learningRate;
    }

    @Override
    public void update(float[] parameters, float[] gradient, int from, int to) {
      float rate = negativeRate;
      for (int i = from; i < to; i++) {
        float g = gradient[i];
        float b = Subnormals.flush(Math.fma(momentum, velocity[i], g));
        velocity[i] = b;
        parameters[i] = Math.fma(rate, Math.fma(momentum, b, g), parameters[i]);
      }
    }
  }
}
