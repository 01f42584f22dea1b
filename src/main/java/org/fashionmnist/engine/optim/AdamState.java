package org.fashionmnist.engine.optim;

/** The state of Adam and, with a weight decay, of AdamW. */
final class AdamState implements OptimizerState {

  private final AdamMoments moments;
  private final double epsilon;
  private final double weightDecay;

  AdamState(double beta1, double beta2, double epsilon, double weightDecay, int parameterCount) {
    this.moments = new AdamMoments(beta1, beta2, parameterCount);
    this.epsilon = epsilon;
    this.weightDecay = weightDecay;
  }

  @Override
  public void visit(StateVisitor state) {
    moments.visit(state);
  }

  @Override
  public void beginStep(double learningRate) {
    moments.nextStep();
    moments.setCoefficients(
        1 - learningRate * weightDecay,
        learningRate / moments.meanWeight(),
        1 / Math.sqrt(moments.squareWeight()),
        epsilon);
  }

  @Override
  public void update(float[] parameters, float[] gradient, int from, int to) {
    moments.update(parameters, gradient, from, to);
  }
}
