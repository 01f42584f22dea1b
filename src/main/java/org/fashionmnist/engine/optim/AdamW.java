package org.fashionmnist.engine.optim;

/**
 * AdamW: Adam with a weight decay λ of its own, which the division by √v does not touch. In step t,
 * for the gradient g:
 *
 * <pre>
 * m ← β₁·m + (1 − β₁)·g
 * v ← β₂·v + (1 − β₂)·g²
 * θ ← (1 − η·λ)·θ − η/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε)
 * </pre>
 *
 * @see <a href="https://arxiv.org/abs/1711.05101">I. Loshchilov, F. Hutter, Decoupled weight decay
 *     regularization, 2019, algorithm 2</a>
 * @param learningRate η, positive; it also scales the decay, as in PyTorch
 * @param beta1 β₁, at least 0 and below 1
 * @param beta2 β₂, at least 0 and below 1
 * @param epsilon ε, positive
 * @param weightDecay λ, at least 0
 */
public record AdamW(
    double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
    implements ElementwiseOptimizer {

  /** PyTorch's. */
  public static final double DEFAULT_WEIGHT_DECAY = 0.01;

  public AdamW {
    Adam.requireSettings(learningRate, beta1, beta2, epsilon);
    Optimizer.requireNonNegative("weight decay", weightDecay);
  }

  /** With Adam's settings. */
  public AdamW(double learningRate, double weightDecay) {
    this(learningRate, Adam.DEFAULT_BETA1, Adam.DEFAULT_BETA2, Adam.DEFAULT_EPSILON, weightDecay);
  }

  /** With Adam's settings, and PyTorch's weight decay of 0.01. */
  public AdamW(double learningRate) {
    this(learningRate, DEFAULT_WEIGHT_DECAY);
  }

  @Override
  public String label() {
    return "adamw";
  }

  @Override
  public OptimizerState start(int parameterCount) {
    return new AdamState(beta1, beta2, epsilon, weightDecay, parameterCount);
  }
}
