package org.fashionmnist.engine.optim;

/**
 * AdaGrad: divides by the root of the sum of all squares, so that a parameter slows down the more
 * it has been changed. For the gradient g:
 *
 * <pre>
 * s ← s + g²
 * θ ← θ − η·g / (√s + ε)
 * </pre>
 *
 * @see <a href="https://jmlr.org/papers/v12/duchi11a.html">J. Duchi, E. Hazan, Y. Singer, Adaptive
 *     subgradient methods for online learning and stochastic optimization, 2011</a>
 * @param learningRate η, positive
 * @param epsilon ε, positive
 */
public record AdaGrad(double learningRate, double epsilon) implements ElementwiseOptimizer {

  private static final double DEFAULT_EPSILON = 1e-10;

  public AdaGrad {
    Optimizer.requirePositive("learning rate", learningRate);
    Optimizer.requirePositive("epsilon", epsilon);
  }

  /** With PyTorch's ε = 10⁻¹⁰. */
  public AdaGrad(double learningRate) {
    this(learningRate, DEFAULT_EPSILON);
  }

  @Override
  public String label() {
    return "adagrad";
  }

  @Override
  public OptimizerState start(int parameterCount) {
    return new State((float) epsilon, parameterCount);
  }

  private static final class State implements OptimizerState {

    private final float epsilon;
    private final float[] sum;
    private float negativeRate;

    State(float epsilon, int parameterCount) {
      this.epsilon = epsilon;
      this.sum = new float[parameterCount];
    }

    @Override
    public void visit(StateVisitor state) {
      state.floats("sum", sum);
    }

    @Override
    public void beginStep(double learningRate) {
      negativeRate = (float) -learningRate;
    }

    @Override
    public void update(float[] parameters, float[] gradient, int from, int to) {
      update(parameters, gradient, sum, from, to, negativeRate, epsilon);
    }

    private static void update(
        float[] parameters,
        float[] gradient,
        float[] sum,
        int from,
        int to,
        float negativeRate,
        float epsilon) {
      for (int i = from; i < to; i++) {
        float g = gradient[i];
        float s = Subnormals.flush(Math.fma(g, g, sum[i]));
        sum[i] = s;
        parameters[i] += negativeRate * g / ((float) Math.sqrt(s) + epsilon);
      }
    }
  }
}
