package org.fashionmnist.engine.optim;

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
 * <p>AMSGrad divides by the largest v so far instead, so that a rate once lowered stays low:
 *
 * <pre>
 * w ← max(w, v)
 * θ ← θ − η/(1 − β₁ᵗ) · m / (√w/√(1 − β₂ᵗ) + ε)
 * </pre>
 *
 * @see <a href="https://arxiv.org/abs/1412.6980">D. P. Kingma, J. Ba, Adam: a method for stochastic
 *     optimization, 2015, algorithm 1</a>
 * @see <a href="https://arxiv.org/abs/1904.09237">S. J. Reddi, S. Kale, S. Kumar, On the
 *     convergence of Adam and beyond, 2018, algorithm 2; the corrections by 1 − βᵗ are
 *     PyTorch's</a>
 * @param learningRate η, positive
 * @param beta1 β₁, at least 0 and below 1
 * @param beta2 β₂, at least 0 and below 1
 * @param epsilon ε, positive
 * @param amsgrad whether to divide by the largest v so far
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon, boolean amsgrad)
    implements ElementwiseOptimizer {

  static final double DEFAULT_BETA1 = 0.9;
  static final double DEFAULT_BETA2 = 0.999;
  static final double DEFAULT_EPSILON = 1e-8;

  public Adam {
    requireSettings(learningRate, beta1, beta2, epsilon);
  }

  /** Without AMSGrad. */
  public Adam(double learningRate, double beta1, double beta2, double epsilon) {
    this(learningRate, beta1, beta2, epsilon, false);
  }

  /** With the paper's other settings: β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸. */
  public Adam(double learningRate) {
    this(learningRate, DEFAULT_BETA1, DEFAULT_BETA2, DEFAULT_EPSILON);
  }

  /** AMSGrad, its other settings those of Adam. */
  public static Adam amsgrad(double learningRate) {
    return new Adam(learningRate, DEFAULT_BETA1, DEFAULT_BETA2, DEFAULT_EPSILON, true);
  }

  /** Checks what Adam and its relatives have in common. */
  static void requireSettings(double learningRate, double beta1, double beta2, double epsilon) {
    Optimizer.requirePositive("learning rate", learningRate);
    Optimizer.requireDecay("beta1", beta1);
    Optimizer.requireDecay("beta2", beta2);
    Optimizer.requirePositive("epsilon", epsilon);
  }

  @Override
  public String label() {
    return amsgrad ? "amsgrad" : "adam";
  }

  @Override
  public OptimizerState start(int parameterCount) {
    return amsgrad
        ? new AmsGradState(this, parameterCount)
        : new AdamState(beta1, beta2, epsilon, 0, parameterCount);
  }
}
