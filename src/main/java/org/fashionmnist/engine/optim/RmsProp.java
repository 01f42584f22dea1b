package org.fashionmnist.engine.optim;

/**
 * RMSProp: divides the gradient by the root of a running mean of its square. For the gradient g:
 *
 * <pre>
 * v ← α·v + (1 − α)·g²
 * θ ← θ − η·g / (√v + ε)
 * </pre>
 *
 * @see <a href="https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf">T.
 *     Tieleman, G. Hinton, RMSProp: divide the gradient by a running average of its recent
 *     magnitude, 2012, lecture 6e</a>
 * @param learningRate η, positive
 * @param alpha α, at least 0 and below 1
 * @param epsilon ε, positive
 */
public record RmsProp(double learningRate, double alpha, double epsilon)
    implements ElementwiseOptimizer {

  private static final double DEFAULT_ALPHA = 0.99;
  private static final double DEFAULT_EPSILON = 1e-8;

  public RmsProp {
    Optimizer.requirePositive("learning rate", learningRate);
    Optimizer.requireDecay("alpha", alpha);
    Optimizer.requirePositive("epsilon", epsilon);
  }

  /** With PyTorch's other settings, α = 0.99 and ε = 10⁻⁸; the lecture has α = 0.9. */
  public RmsProp(double learningRate) {
    this(learningRate, DEFAULT_ALPHA, DEFAULT_EPSILON);
  }

  @Override
  public String label() {
    return "rmsprop";
  }

  @Override
  public OptimizerState start(int parameterCount) {
    return new State(this, parameterCount);
  }

  private static final class State implements OptimizerState {

    private final RmsProp settings;
    private final float[] square;
    private float negativeRate;

    State(RmsProp settings, int parameterCount) {
      this.settings = settings;
      this.square = new float[parameterCount];
    }

    @Override
    public void visit(StateVisitor state) {
      state.floats("square", square);
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
          square,
          from,
          to,
          (float) settings.alpha,
          (float) (1 - settings.alpha),
          negativeRate,
          (float) settings.epsilon);
    }

    private static void update(
        float[] parameters,
        float[] gradient,
        float[] square,
        int from,
        int to,
        float alpha,
        float oneMinusAlpha,
        float negativeRate,
        float epsilon) {
      for (int i = from; i < to; i++) {
        float g = gradient[i];
        float v = Subnormals.flush(Math.fma(oneMinusAlpha * g, g, alpha * square[i]));
        square[i] = v;
        parameters[i] += negativeRate * g / ((float) Math.sqrt(v) + epsilon);
      }
    }
  }
}
