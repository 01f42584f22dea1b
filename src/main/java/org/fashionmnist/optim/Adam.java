package org.fashionmnist.optim;

/**
 * Adam: steps along a running mean of the gradient, divided by the root of a running mean of its
 * square. In step t, for the gradient g:
 *
 * <pre>
 * m ← β₁·m + (1 − β₁)·g
 * v ← β₂·v + (1 − β₂)·g²
 * θ ← θ − η/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε)
 * </pre>
 *
 * @see <a href="https://arxiv.org/abs/1412.6980">D. P. Kingma, J. Ba, Adam: a method for stochastic
 *     optimization, 2015, algorithm 1</a>
 * @param learningRate η, positive
 * @param beta1 β₁, at least 0 and below 1
 * @param beta2 β₂, at least 0 and below 1
 * @param epsilon ε, positive
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon)
    implements ElementwiseOptimizer {

  /** Used where no rate is given. */
  public static final double DEFAULT_LEARNING_RATE = 0.001;

  private static final double DEFAULT_BETA1 = 0.9;
  private static final double DEFAULT_BETA2 = 0.999;
  private static final double DEFAULT_EPSILON = 1e-8;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Adam {
    Optimizer.requirePositive("learning rate", learningRate);
    Optimizer.requireDecay("beta1", beta1);
    Optimizer.requireDecay("beta2", beta2);
    Optimizer.requirePositive("epsilon", epsilon);
  }

  /** With the paper's other settings: β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸. */
  public Adam(double learningRate) {
    this(learningRate, DEFAULT_BETA1, DEFAULT_BETA2, DEFAULT_EPSILON);
  }

  @Override
  public String label() {
    return "adam";
  }

  @Override
  public OptimizerState start(int parameterCount) {
    return new State(this, parameterCount);
  }

  private static final class State implements OptimizerState {

    private final Adam settings;
    private final float[] mean;
    private final float[] square;
    private double beta1Power = 1;
    private double beta2Power = 1;
    private float negativeRate;
    private float rootCorrection;

    State(Adam settings, int parameterCount) {
      this.settings = settings;
      this.mean = new float[parameterCount];
      this.square = new float[parameterCount];
    }

    @Override
    public void beginStep(double learningRate) {
      beta1Power *= settings.beta1;
      beta2Power *= settings.beta2;
      negativeRate = (float) (-learningRate / (1 - beta1Power));
      rootCorrection = (float) (1 / Math.sqrt(1 - beta2Power));
    }

    @Override
    public void update(float[] parameters, float[] gradient, int from, int to) {
      update(
          parameters,
          gradient,
          mean,
          square,
          from,
          to,
          (float) (1 - settings.beta1),
          (float) settings.beta2,
          (float) (1 - settings.beta2),
          negativeRate,
          rootCorrection,
          (float) settings.epsilon);
    }

    /** One loop with one index into all arrays: HotSpot makes vector instructions of it. */
    private static void update(
        float[] parameters,
        float[] gradient,
        float[] mean,
        float[] square,
        int from,
        int to,
        float oneMinusBeta1,
        float beta2,
        float oneMinusBeta2,
        float negativeRate,
        float rootCorrection,
        float epsilon) {
      for (int i = from; i < to; i++) {
        float g = gradient[i];
        float m = Subnormals.flush(Math.fma(oneMinusBeta1, g - mean[i], mean[i]));
        float v = Subnormals.flush(Math.fma(oneMinusBeta2 * g, g, beta2 * square[i]));
        float root = (float) Math.sqrt(v);
        mean[i] = m;
        square[i] = v;
        parameters[i] += negativeRate * m / Math.fma(root, rootCorrection, epsilon);
      }
    }
  }
}
