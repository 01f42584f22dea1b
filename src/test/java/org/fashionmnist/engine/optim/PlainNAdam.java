package org.fashionmnist.engine.optim;

/**
 * NAdam in float64, written as its formula stands. PyTorch before 2.0 divided the mean by 1 −
 * Mₜ·μₜ·μₜ₊₁, where paper and documentation have 1 − Mₜ·μₜ₊₁.
 */
final class PlainNAdam implements OptimizerState {

  private final NAdam settings;
  private final boolean asBefore2;
  private final double[] mean;
  private final double[] square;
  private int step;
  private double rate;
  private double product = 1;

  PlainNAdam(NAdam settings, boolean asBefore2, int parameterCount) {
    this.settings = settings;
    this.asBefore2 = asBefore2;
    this.mean = new double[parameterCount];
    this.square = new double[parameterCount];
  }

  private double momentum(int step) {
    return settings.beta1() * (1 - 0.5 * Math.pow(0.96, step * settings.momentumDecay()));
  }

  @Override
  public void visit(StateVisitor state) {
    throw new UnsupportedOperationException("is not kept");
  }

  @Override
  public void beginStep(double learningRate) {
    rate = learningRate;
    step++;
    product *= momentum(step);
  }

  @Override
  public void update(float[] parameters, float[] gradient, int from, int to) {
    double now = momentum(step);
    double next = momentum(step + 1);
    double nextProduct = product * next * (asBefore2 ? now : 1);
    for (int i = from; i < to; i++) {
      double g = gradient[i];
      mean[i] = settings.beta1() * mean[i] + (1 - settings.beta1()) * g;
      square[i] = settings.beta2() * square[i] + (1 - settings.beta2()) * g * g;
      double root = Math.sqrt(square[i] / (1 - Math.pow(settings.beta2(), step)));
      double direction = (1 - now) / (1 - product) * g + next / (1 - nextProduct) * mean[i];
      parameters[i] -= (float) (rate * direction / (root + settings.epsilon()));
    }
  }
}
