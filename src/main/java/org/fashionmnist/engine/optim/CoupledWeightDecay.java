package org.fashionmnist.engine.optim;

import java.util.Objects;

/**
 * Weight decay as a part of the gradient, that of an L² penalty ½·λ·‖θ‖² on the loss: PyTorch's
 * {@code weight_decay}. For the gradient g:
 *
 * <pre>
 * g ← g + λ·θ
 * </pre>
 *
 * and then the step of the inner optimizer. An adaptive one divides this part like the rest, which
 * {@link AdamW} avoids.
 *
 * @see <a
 *     href="https://proceedings.neurips.cc/paper/1991/hash/8eefcfdf5990e441f0fb6f3fad709e21-Abstract.html">
 *     A. Krogh, J. A. Hertz, A simple weight decay can improve generalization, 1991</a>
 * @param inner takes the step
 * @param weightDecay λ, at least 0
 */
public record CoupledWeightDecay(ElementwiseOptimizer inner, double weightDecay)
    implements ElementwiseOptimizer {

  public CoupledWeightDecay {
    Objects.requireNonNull(inner, "inner");
    Optimizer.requireNonNegative("weight decay", weightDecay);
  }

  @Override
  public String label() {
    return inner.label();
  }

  @Override
  public double learningRate() {
    return inner.learningRate();
  }

  @Override
  public OptimizerState start(int parameterCount) {
    return new State(inner.start(parameterCount), (float) weightDecay);
  }

  private static final class State implements OptimizerState {

    private final OptimizerState inner;
    private final float weightDecay;

    State(OptimizerState inner, float weightDecay) {
      this.inner = inner;
      this.weightDecay = weightDecay;
    }

    @Override
    public void visit(StateVisitor state) {
      inner.visit(state);
    }

    @Override
    public void beginStep(double learningRate) {
      inner.beginStep(learningRate);
    }

    @Override
    public void update(float[] parameters, float[] gradient, int from, int to) {
      addDecay(parameters, gradient, from, to, weightDecay);
      inner.update(parameters, gradient, from, to);
    }

    private static void addDecay(
        float[] parameters, float[] gradient, int from, int to, float weightDecay) {
      for (int i = from; i < to; i++) {
        gradient[i] = Math.fma(weightDecay, parameters[i], gradient[i]);
      }
    }
  }
}
