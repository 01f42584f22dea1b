package org.fashionmnist.engine.optim;

/**
 * L-BFGS: Newton's method with a Hessian that is only guessed, from the last few steps s and the
 * changes y of the gradient that they made. In iteration k:
 *
 * <pre>
 * d ← −H·∇f(θ)        H ≈ (∇²f)⁻¹, built from up to m pairs (s, y)
 * θ ← θ + α·d          α by line search: the strong Wolfe conditions hold
 * s ← α·d,  y ← ∇f(θ new) − ∇f(θ old)
 * </pre>
 *
 * <p>It needs the gradient of a function that stays the same from step to step, so of all images
 * and not of a batch, and evaluates it once an iteration or, where the first α does not do, a few
 * times. {@link LbfgsHistory} has the formula for H, {@link StrongWolfe} the search.
 *
 * @see <a href="https://doi.org/10.1007/BF01589116">D. C. Liu, J. Nocedal, On the limited memory
 *     BFGS method for large scale optimization, 1989</a>
 * @param learningRate the α that a line search tries first, positive; as in PyTorch the first
 *     search of all begins with α = learningRate · min(1, 1/‖∇f‖₁), since nothing is known yet of
 *     the function's scale
 * @param historySize m, the pairs remembered, at least 1
 */
public record Lbfgs(double learningRate, int historySize) implements Optimizer {

  /** Used where no rate is given: the step of Newton's method. */
  public static final double DEFAULT_LEARNING_RATE = 1;

  private static final int DEFAULT_HISTORY_SIZE = 100;

  public Lbfgs {
    Optimizer.requirePositive("learning rate", learningRate);
    if (historySize < 1) {
      throw new IllegalArgumentException("history size: expected at least 1, got " + historySize);
    }
  }

  /** With a history of 100 pairs, as in PyTorch. */
  public Lbfgs(double learningRate) {
    this(learningRate, DEFAULT_HISTORY_SIZE);
  }

  @Override
  public String label() {
    return "lbfgs";
  }

  /**
   * A state for so many parameters, at its beginning.
   *
   * @param parameterCount floats in the flat arrays
   */
  public LbfgsState start(int parameterCount) {
    return new LbfgsState(this, parameterCount);
  }
}
