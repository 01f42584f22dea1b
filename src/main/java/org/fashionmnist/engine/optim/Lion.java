package org.fashionmnist.engine.optim;

/**
 * Lion: steps of one size along the signs of a running mean, with a decoupled weight decay λ. For
 * the gradient g:
 *
 * <pre>
 * c = β₁·m + (1 − β₁)·g
 * θ ← θ − η·(sign(c) + λ·θ)
 * m ← β₂·m + (1 − β₂)·g
 * </pre>
 *
 * <p>The sign of numbers below 10⁻²⁷ is taken as 0.
 *
 * @see <a href="https://arxiv.org/abs/2302.06675">X. Chen et al., Symbolic discovery of
 *     optimization algorithms, 2023, algorithm 2</a>
 * @param learningRate η, positive; a third to a tenth of Adam's
 * @param beta1 β₁, at least 0 and below 1
 * @param beta2 β₂, at least 0 and below 1
 * @param weightDecay λ, at least 0
 */
public record Lion(double learningRate, double beta1, double beta2, double weightDecay)
    implements ElementwiseOptimizer {

  private static final double DEFAULT_BETA1 = 0.9;
  private static final double DEFAULT_BETA2 = 0.99;

  public Lion {
    Optimizer.requirePositive("learning rate", learningRate);
    Optimizer.requireDecay("beta1", beta1);
    Optimizer.requireDecay("beta2", beta2);
    Optimizer.requireNonNegative("weight decay", weightDecay);
  }

  /** With the paper's β₁ = 0.9 and β₂ = 0.99. */
  public Lion(double learningRate, double weightDecay) {
    this(learningRate, DEFAULT_BETA1, DEFAULT_BETA2, weightDecay);
  }

  /** With the paper's β₁ and β₂, without weight decay, as its code has it. */
  public Lion(double learningRate) {
    this(learningRate, 0);
  }

  @Override
  public String label() {
    return "lion";
  }

  @Override
  public OptimizerState start(int parameterCount) {
    return new State(this, parameterCount);
  }

  private static final class State implements OptimizerState {

    /** Makes more than 1 of every number that is left when the negligible ones are flushed. */
    private static final float HUGE = 1e30f;

    private final Lion settings;
    private final float[] mean;
    private float keep;
    private float negativeRate;

    State(Lion settings, int parameterCount) {
      this.settings = settings;
      this.mean = new float[parameterCount];
    }

    @Override
    public void visit(StateVisitor state) {
      state.floats("mean", mean);
    }

    @Override
    public void beginStep(double learningRate) {
      keep = (float) (1 - learningRate * settings.weightDecay);
      negativeRate = (float) -learningRate;
    }

    @Override
    public void update(float[] parameters, float[] gradient, int from, int to) {
      update(
          parameters,
          gradient,
          mean,
          from,
          to,
          (float) (1 - settings.beta1),
          (float) (1 - settings.beta2),
          keep,
          negativeRate);
    }

    /** Math.signum, and a choice by comparison, would keep HotSpot from making it vectors. */
    private static void update(
        float[] parameters,
        float[] gradient,
        float[] mean,
        int from,
        int to,
        float oneMinusBeta1,
        float oneMinusBeta2,
        float keep,
        float negativeRate) {
      for (int i = from; i < to; i++) {
        float difference = gradient[i] - mean[i];
        float c = Subnormals.flush(Math.fma(oneMinusBeta1, difference, mean[i]));
        float sign = Math.max(-1, Math.min(1, c * HUGE));
        mean[i] = Subnormals.flush(Math.fma(oneMinusBeta2, difference, mean[i]));
        parameters[i] = Math.fma(keep, parameters[i], negativeRate * sign);
      }
    }
  }
}
