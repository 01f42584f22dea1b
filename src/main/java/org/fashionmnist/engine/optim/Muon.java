package org.fashionmnist.engine.optim;

import java.util.List;

/**
 * Muon: momentum, orthogonalized. The step for a weight matrix is the momentum with all singular
 * values set to about 1, so that directions in which gradients are small are learned as fast as the
 * others. For the gradient G of the weights W of a hidden layer:
 *
 * <pre>
 * M ← μ·M + G
 * O ← orthogonalize(G + μ·M)                  Nesterov's form, {@link NewtonSchulz}
 * W ← (1 − η·λ)·W − η·√max(1, out/in)·O
 * </pre>
 *
 * <p>The paper's code has W as PyTorch does, (out, in), and takes max(1, rows/columns); here it is
 * (in, out), so rows and columns trade places. To orthogonalize a transpose gives the transpose.
 *
 * <p>All other parameters, which are biases and the output layer, follow {@link AdamW} with Adam's
 * defaults at a rate of their own and the same λ, as in Moonlight: without hidden layers they are
 * all there are.
 *
 * @see <a href="https://kellerjordan.github.io/posts/muon/">K. Jordan et al., Muon: an optimizer
 *     for hidden layers in neural networks, 2024</a>
 * @see <a href="https://arxiv.org/abs/2502.16982">J. Liu et al., Muon is scalable for LLM training,
 *     2025, on weight decay</a>
 * @param learningRate η, positive
 * @param momentum μ, at least 0 and below 1
 * @param newtonSchulzSteps of the orthogonalization, at least 1; 5 do
 * @param weightDecay λ, decoupled from the gradient, at least 0 (none)
 * @param adamLearningRate of the other parameters, positive; what a schedule does to η it does to
 *     this rate in proportion
 */
public record Muon(
    double learningRate,
    double momentum,
    int newtonSchulzSteps,
    double weightDecay,
    double adamLearningRate)
    implements Optimizer {

  /** Used where no rate is given: that of the paper's code. */
  public static final double DEFAULT_LEARNING_RATE = 0.02;

  private static final double DEFAULT_MOMENTUM = 0.95;
  private static final int DEFAULT_STEPS = 5;
  private static final double DEFAULT_WEIGHT_DECAY = 0;

  public Muon {
    Optimizer.requirePositive("learning rate", learningRate);
    Optimizer.requireDecay("momentum", momentum);
    if (newtonSchulzSteps < 1) {
      throw new IllegalArgumentException(
          "Newton-Schulz steps: expected at least 1, got " + newtonSchulzSteps);
    }
    Optimizer.requireNonNegative("weight decay", weightDecay);
    Optimizer.requirePositive("Adam's learning rate", adamLearningRate);
  }

  /** With Adam's default rate for the other parameters. */
  public Muon(double learningRate, double momentum, int newtonSchulzSteps, double weightDecay) {
    this(learningRate, momentum, newtonSchulzSteps, weightDecay, OptimizerKind.ADAM.defaultRate());
  }

  /** With the other settings of the paper's code: μ = 0.95, five steps. */
  public Muon(double learningRate, double weightDecay) {
    this(learningRate, DEFAULT_MOMENTUM, DEFAULT_STEPS, weightDecay);
  }

  /** With the settings of the paper's code: μ = 0.95, five steps, no weight decay. */
  public Muon(double learningRate) {
    this(learningRate, DEFAULT_WEIGHT_DECAY);
  }

  /** With the rate of the other parameters in the proportion to η that the defaults have. */
  public static Muon inProportion(double learningRate) {
    return new Muon(
        learningRate,
        DEFAULT_MOMENTUM,
        DEFAULT_STEPS,
        DEFAULT_WEIGHT_DECAY,
        OptimizerKind.ADAM.defaultRate() * learningRate / DEFAULT_LEARNING_RATE);
  }

  @Override
  public String label() {
    return "muon";
  }

  /**
   * A state for so many parameters, at its beginning.
   *
   * @param parameterCount floats in the flat arrays
   * @param hiddenWeights the matrices to orthogonalize, in the order of their offsets
   * @throws IllegalArgumentException if a matrix overlaps the one before, or does not fit
   */
  public OptimizerState start(int parameterCount, List<MatrixRange> hiddenWeights) {
    int free = 0;
    for (MatrixRange range : hiddenWeights) {
      if (range.offset() < free || range.end() > parameterCount) {
        throw new IllegalArgumentException(
            "%s: expected it within the %d parameters and after index %d"
                .formatted(range, parameterCount, free));
      }
      free = range.end();
    }
    return new MuonState(this, parameterCount, hiddenWeights);
  }

  /**
   * Floating-point operations of the matrix products of one step, those of the network not counted:
   * for a matrix of long side l and short side s in each round 2·l·s² for Xᵀ·X, 2·s³ for its square
   * and 2·l·s² for the new X.
   *
   * @param hiddenWeights the matrices to orthogonalize
   */
  public long operationsPerStep(List<MatrixRange> hiddenWeights) {
    long sum = 0;
    for (MatrixRange range : hiddenWeights) {
      long longSide = Math.max(range.rows(), range.columns());
      long shortSide = Math.min(range.rows(), range.columns());
      sum += newtonSchulzSteps * (4 * longSide + 2 * shortSide) * shortSide * shortSide;
    }
    return sum;
  }
}
