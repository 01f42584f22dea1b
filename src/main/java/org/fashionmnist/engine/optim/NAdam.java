package org.fashionmnist.engine.optim;

/**
 * NAdam: Adam that looks ahead as Nesterov's momentum does, with a momentum μ that grows from about
 * β₁/2 to β₁. In step t, for the gradient g:
 *
 * <pre>
 * m ← β₁·m + (1 − β₁)·g
 * v ← β₂·v + (1 − β₂)·g²
 * μₜ = β₁·(1 − ½·0.96^(t·ψ)),  Mₜ = μ₁·μ₂ ⋯ μₜ
 * θ ← θ − η·((1 − μₜ)/(1 − Mₜ)·g + μₜ₊₁/(1 − Mₜ₊₁)·m) / (√v/√(1 − β₂ᵗ) + ε)
 * </pre>
 *
 * @see <a href="https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ">T. Dozat, Incorporating
 *     Nesterov momentum into Adam, 2016, algorithm 2</a>
 * @param learningRate η, positive
 * @param beta1 β₁, at least 0 and below 1
 * @param beta2 β₂, at least 0 and below 1
 * @param epsilon ε, positive
 * @param momentumDecay ψ, at least 0
 */
public record NAdam(
    double learningRate, double beta1, double beta2, double epsilon, double momentumDecay)
    implements ElementwiseOptimizer {

  private static final double DEFAULT_MOMENTUM_DECAY = 0.004;
  private static final double GROWTH = 0.96;

  public NAdam {
    Adam.requireSettings(learningRate, beta1, beta2, epsilon);
    Optimizer.requireNonNegative("momentum decay", momentumDecay);
  }

  /** With Adam's settings, and ψ = 0.004 as in the paper and PyTorch. */
  public NAdam(double learningRate) {
    this(
        learningRate,
        Adam.DEFAULT_BETA1,
        Adam.DEFAULT_BETA2,
        Adam.DEFAULT_EPSILON,
        DEFAULT_MOMENTUM_DECAY);
  }

  @Override
  public String label() {
    return "nadam";
  }

  @Override
  public OptimizerState start(int parameterCount) {
    return new State(this, parameterCount);
  }

  private double momentum(long step) {
    return beta1 * (1 - 0.5 * StrictMath.pow(GROWTH, step * momentumDecay));
  }

  private static final class State implements OptimizerState {

    private final NAdam settings;
    private final float[] mean;
    private final float[] square;
    private long step;
    private double momentumProduct = 1;
    private double beta2Power = 1;
    private float negativeGradientRate;
    private float negativeMeanRate;
    private float rootFactor;

    State(NAdam settings, int parameterCount) {
      this.settings = settings;
      this.mean = new float[parameterCount];
      this.square = new float[parameterCount];
    }

    @Override
    public void visit(StateVisitor state) {
      state.floats("mean", mean);
      state.floats("square", square);
      step = state.count("step", step);
      momentumProduct = state.number("momentum_product", momentumProduct);
      beta2Power = state.number("beta2_power", beta2Power);
    }

    @Override
    public void beginStep(double learningRate) {
      step++;
      double momentum = settings.momentum(step);
      double nextMomentum = settings.momentum(step + 1);
      momentumProduct *= momentum;
      beta2Power *= settings.beta2;
      negativeGradientRate = (float) (-learningRate * (1 - momentum) / (1 - momentumProduct));
      negativeMeanRate =
          (float) (-learningRate * nextMomentum / (1 - momentumProduct * nextMomentum));
      rootFactor = (float) (1 / Math.sqrt(1 - beta2Power));
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
          negativeGradientRate,
          negativeMeanRate,
          rootFactor,
          (float) settings.epsilon);
    }

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
        float negativeGradientRate,
        float negativeMeanRate,
        float rootFactor,
        float epsilon) {
      for (int i = from; i < to; i++) {
        float g = gradient[i];
        float m = Subnormals.flush(Math.fma(oneMinusBeta1, g - mean[i], mean[i]));
        float v = Subnormals.flush(Math.fma(oneMinusBeta2 * g, g, beta2 * square[i]));
        float root = (float) Math.sqrt(v);
        mean[i] = m;
        square[i] = v;
        float change = Math.fma(negativeGradientRate, g, negativeMeanRate * m);
        parameters[i] += change / Math.fma(root, rootFactor, epsilon);
      }
    }
  }
}
