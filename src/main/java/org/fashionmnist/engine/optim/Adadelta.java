package org.fashionmnist.engine.optim;

/**
 * Adadelta: steps as large as the recent steps were, by running means of the squares of gradients
 * and of steps. For the gradient g:
 *
 * <pre>
 * v ← ρ·v + (1 − ρ)·g²
 * Δ = √((u + ε) / (v + ε)) · g
 * u ← ρ·u + (1 − ρ)·Δ²
 * θ ← θ − η·Δ
 * </pre>
 *
 * @see <a href="https://arxiv.org/abs/1212.5701">M. D. Zeiler, ADADELTA: an adaptive learning rate
 *     method, 2012, algorithm 1</a>
 * @param learningRate η, positive; the paper has none, which is 1
 * @param rho ρ, at least 0 and below 1
 * @param epsilon ε, positive
 */
public record Adadelta(double learningRate, double rho, double epsilon)
    implements ElementwiseOptimizer {

  private static final double DEFAULT_RHO = 0.9;
  private static final double DEFAULT_EPSILON = 1e-6;

  public Adadelta {
    Optimizer.requirePositive("learning rate", learningRate);
    Optimizer.requireDecay("rho", rho);
    Optimizer.requirePositive("epsilon", epsilon);
  }

  /** With PyTorch's other settings: ρ = 0.9, ε = 10⁻⁶. */
  public Adadelta(double learningRate) {
    this(learningRate, DEFAULT_RHO, DEFAULT_EPSILON);
  }

  @Override
  public String label() {
    return "adadelta";
  }

  @Override
  public OptimizerState start(int parameterCount) {
    return new State(this, parameterCount);
  }

  private static final class State implements OptimizerState {

    private final Adadelta settings;
    private final float[] gradientSquare;
    private final float[] stepSquare;
    private float negativeRate;

    State(Adadelta settings, int parameterCount) {
      this.settings = settings;
      this.gradientSquare = new float[parameterCount];
      this.stepSquare = new float[parameterCount];
    }

    @Override
    public void visit(StateVisitor state) {
      state.floats("gradient_square", gradientSquare);
      state.floats("step_square", stepSquare);
    }

    @Override
    public void beginStep(double learningRate) {
      negativeRate = (float) -learningRate;
    }

    @Override
    public void update(float[] parameters, float[] gradient, int from, int to) {
      update(
          parameters,
          gradient,
          gradientSquare,
          stepSquare,
          from,
          to,
          (float) settings.rho,
          (float) (1 - settings.rho),
          negativeRate,
          (float) settings.epsilon);
    }

    private static void update(
        float[] parameters,
        float[] gradient,
        float[] gradientSquare,
        float[] stepSquare,
        int from,
        int to,
        float rho,
        float oneMinusRho,
        float negativeRate,
        float epsilon) {
      for (int i = from; i < to; i++) {
        float g = gradient[i];
        float u = stepSquare[i];
        float v = Subnormals.flush(Math.fma(oneMinusRho * g, g, rho * gradientSquare[i]));
        float delta = (float) Math.sqrt((u + epsilon) / (v + epsilon)) * g;
        gradientSquare[i] = v;
        stepSquare[i] = Subnormals.flush(Math.fma(oneMinusRho * delta, delta, rho * u));
        parameters[i] = Math.fma(negativeRate, delta, parameters[i]);
      }
    }
  }
}
