package org.fashionmnist.engine.optim;

/**
 * The two running means that Adam and its relatives keep for every parameter, and the update they
 * share. In step t, for the gradient g:
 *
 * <pre>
 * m ← β₁·m + (1 − β₁)·g
 * v ← β₂·v + (1 − β₂)·g²
 * θ ← k·θ − r · m / (s·√v + e)
 * </pre>
 *
 * with coefficients k, r, s and e that each of them sets in each step.
 */
final class AdamMoments {

  private final double beta1;
  private final double beta2;
  private final float[] mean;
  private final float[] square;
  private double beta1Power = 1;
  private double beta2Power = 1;
  private float keep;
  private float negativeRate;
  private float rootFactor;
  private float offset;

  AdamMoments(double beta1, double beta2, int parameterCount) {
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.mean = new float[parameterCount];
    this.square = new float[parameterCount];
  }

  /** Shows what goes on; the coefficients are set in each step. */
  void visit(StateVisitor state) {
    state.floats("mean", mean);
    state.floats("square", square);
    beta1Power = state.number("beta1_power", beta1Power);
    beta2Power = state.number("beta2_power", beta2Power);
  }

  /** Goes to the next step. */
  void nextStep() {
    beta1Power *= beta1;
    beta2Power *= beta2;
  }

  /** 1 − β₁ᵗ, the sum of the weights that the gradients so far have in m. */
  double meanWeight() {
    return 1 - beta1Power;
  }

  /** 1 − β₂ᵗ, the sum of the weights that the squares so far have in v. */
  double squareWeight() {
    return 1 - beta2Power;
  }

  /**
   * Sets the coefficients of this step.
   *
   * @param keep k
   * @param rate r
   * @param rootFactor s
   * @param offset e
   */
  void setCoefficients(double keep, double rate, double rootFactor, double offset) {
    this.keep = (float) keep;
    this.negativeRate = (float) -rate;
    this.rootFactor = (float) rootFactor;
    this.offset = (float) offset;
  }

  void update(float[] parameters, float[] gradient, int from, int to) {
    update(
        parameters,
        gradient,
        mean,
        square,
        from,
        to,
        (float) (1 - beta1),
        (float) beta2,
        (float) (1 - beta2),
        keep,
        negativeRate,
        rootFactor,
        offset);
  }

  /** One loop with one index into all arrays: HotSpot makes vector instructions of it. */
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
      float keep,
      float negativeRate,
      float rootFactor,
      float offset) {
    for (int i = from; i < to; i++) {
      float g = gradient[i];
      float m = Subnormals.flush(Math.fma(oneMinusBeta1, g - mean[i], mean[i]));
      float v = Subnormals.flush(Math.fma(oneMinusBeta2 * g, g, beta2 * square[i]));
      float root = (float) Math.sqrt(v);
      mean[i] = m;
      square[i] = v;
      float change = negativeRate * m / Math.fma(root, rootFactor, offset);
      parameters[i] = Math.fma(keep, parameters[i], change);
    }
  }
}
