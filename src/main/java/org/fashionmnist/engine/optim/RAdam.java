package org.fashionmnist.engine.optim;

/**
 * RAdam: Adam that does not trust v before it is the mean of enough squares. How many they count
 * for is ρ. In step t, for the gradient g:
 *
 * <pre>
 * m ← β₁·m + (1 − β₁)·g
 * v ← β₂·v + (1 − β₂)·g²
 * ρ∞ = 2/(1 − β₂) − 1
 * ρ = ρ∞ − 2·t·β₂ᵗ/(1 − β₂ᵗ)
 * r = √((ρ − 4)·(ρ − 2)·ρ∞ / ((ρ∞ − 4)·(ρ∞ − 2)·ρ))
 * ρ &gt; 5:     θ ← θ − η·r/(1 − β₁ᵗ) · √(1 − β₂ᵗ) · m / (√v + ε)
 * otherwise: θ ← θ − η/(1 − β₁ᵗ) · m
 * </pre>
 *
 * <p>The limit of 5 is PyTorch's; the paper has 4.
 *
 * @see <a href="https://arxiv.org/abs/1908.03265">L. Liu et al., On the variance of the adaptive
 *     learning rate and beyond, 2020, algorithm 2</a>
 * @param learningRate η, positive
 * @param beta1 β₁, at least 0 and below 1
 * @param beta2 β₂, at least 0 and below 1
 * @param epsilon ε, positive
 */
public record RAdam(double learningRate, double beta1, double beta2, double epsilon)
    implements ElementwiseOptimizer {

  private static final double ENOUGH = 5;

  public RAdam {
    Adam.requireSettings(learningRate, beta1, beta2, epsilon);
  }

  /** With Adam's settings, which are also PyTorch's. */
  public RAdam(double learningRate) {
    this(learningRate, Adam.DEFAULT_BETA1, Adam.DEFAULT_BETA2, Adam.DEFAULT_EPSILON);
  }

  @Override
  public String label() {
    return "radam";
  }

  @Override
  public OptimizerState start(int parameterCount) {
    return new State(this, parameterCount);
  }

  private static final class State implements OptimizerState {

    private final AdamMoments moments;
    private final double epsilon;
    private final double mostSquares;
    private long step;

    State(RAdam settings, int parameterCount) {
      this.moments = new AdamMoments(settings.beta1, settings.beta2, parameterCount);
      this.epsilon = settings.epsilon;
      this.mostSquares = 2 / (1 - settings.beta2) - 1;
    }

    @Override
    public void visit(StateVisitor state) {
      moments.visit(state);
      step = state.count("step", step);
    }

    @Override
    public void beginStep(double learningRate) {
      moments.nextStep();
      step++;
      double rate = learningRate / moments.meanWeight();
      double weight = moments.squareWeight();
      double squares = mostSquares - 2 * step * (1 - weight) / weight;
      if (squares > ENOUGH) {
        double rectified = rate * rectification(squares) * Math.sqrt(weight);
        moments.setCoefficients(1, rectified, 1, epsilon);
      } else {
        moments.setCoefficients(1, rate, 0, 1); // divided by 1
      }
    }

    private double rectification(double squares) {
      double now = (squares - 4) * (squares - 2) / squares;
      double atLast = (mostSquares - 4) * (mostSquares - 2) / mostSquares;
      return Math.sqrt(now / atLast);
    }

    @Override
    public void update(float[] parameters, float[] gradient, int from, int to) {
      moments.update(parameters, gradient, from, to);
    }
  }
}
