package org.fashionmnist.engine.optim;

/** The state of Adam with {@code amsgrad}: that of Adam, and the largest v of every parameter. */
final class AmsGradState implements OptimizerState {

  private final Adam settings;
  private final float[] mean;
  private final float[] square;
  private final float[] largest;
  private double beta1Power = 1;
  private double beta2Power = 1;
  private float negativeRate;
  private float rootFactor;

  AmsGradState(Adam settings, int parameterCount) {
    this.settings = settings;
    this.mean = new float[parameterCount];
    this.square = new float[parameterCount];
    this.largest = new float[parameterCount];
  }

  @Override
  public void visit(StateVisitor state) {
    state.floats("mean", mean);
    state.floats("square", square);
    state.floats("largest", largest);
    beta1Power = state.number("beta1_power", beta1Power);
    beta2Power = state.number("beta2_power", beta2Power);
  }

  @Override
  public void beginStep(double learningRate) {
    beta1Power *= settings.beta1();
    beta2Power *= settings.beta2();
    negativeRate = (float) (-learningRate / (1 - beta1Power));
    rootFactor = (float) (1 / Math.sqrt(1 - beta2Power));
  }

  @Override
  public void update(float[] parameters, float[] gradient, int from, int to) {
    update(
        parameters,
        gradient,
        mean,
        square,
        largest,
        from,
        to,
        (float) (1 - settings.beta1()),
        (float) settings.beta2(),
        (float) (1 - settings.beta2()),
        negativeRate,
        rootFactor,
        (float) settings.epsilon());
  }

  private static void update(
      float[] parameters,
      float[] gradient,
      float[] mean,
      float[] square,
      float[] largest,
      int from,
      int to,
      float oneMinusBeta1,
      float beta2,
      float oneMinusBeta2,
      float negativeRate,
      float rootFactor,
      float epsilon) {
    for (int i = from; i < to; i++) {
      float g = gradient[i];
      float m = Subnormals.flush(Math.fma(oneMinusBeta1, g - mean[i], mean[i]));
      float v = Subnormals.flush(Math.fma(oneMinusBeta2 * g, g, beta2 * square[i]));
      float most = Math.max(largest[i], v);
      float root = (float) Math.sqrt(most);
      mean[i] = m;
      square[i] = v;
      largest[i] = most;
      parameters[i] += negativeRate * m / Math.fma(root, rootFactor, epsilon);
    }
  }
}
