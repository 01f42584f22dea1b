package org.fashionmnist.engine.optim;

import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;

/** What {@link Muon} remembers from step to step. */
final class MuonState implements OptimizerState {

  /** The weights of a hidden layer, and what brings their part of the step into form. */
  private record Hidden(MatrixRange range, NewtonSchulz orthogonalization, double stretch) {}

  private final Muon settings;
  private final List<Hidden> hidden;
  private final OptimizerState others;

  /** M, laid out as the parameters; only the hidden weights count. */
  private final float[] momentum;

  /** O, laid out as the parameters. */
  private final float[] step;

  private double learningRate;

  MuonState(Muon settings, int parameterCount, List<MatrixRange> hiddenWeights) {
    this.settings = settings;
    this.momentum = new float[parameterCount];
    this.step = new float[parameterCount];
    this.others =
        new AdamW(settings.adamLearningRate(), settings.weightDecay()).start(parameterCount);
    this.hidden =
        hiddenWeights.stream()
            .map(
                range ->
                    new Hidden(
                        range,
                        new NewtonSchulz(range.view(step), settings.newtonSchulzSteps()),
                        Math.sqrt(Math.max(1, (double) range.columns() / range.rows()))))
            .toList();
  }

  @Override
  public boolean needsWholeGradient() {
    return true;
  }

  @Override
  public void visit(StateVisitor state) {
    state.floats("momentum", momentum);
    others.visit(state.within("adamw"));
  }

  @Override
  public void beginStep(double newLearningRate) {
    learningRate = newLearningRate;
    others.beginStep(settings.adamLearningRate() * newLearningRate / settings.learningRate());
  }

  @Override
  public void prepare(float[] parameters, float[] gradient, Worker worker, Kernels kernels) {
    float mu = (float) settings.momentum();
    for (int i = 0; i < hidden.size(); i++) {
      MatrixRange range = hidden.get(i).range;
      Share share = worker.share(range.end() - range.offset());
      int from = range.offset() + share.from();
      accumulate(gradient, momentum, step, from, range.offset() + share.to(), mu);
    }
    worker.await();
    for (int i = 0; i < hidden.size(); i++) {
      hidden.get(i).orthogonalization.orthogonalizeInPlace(worker, kernels);
    }
  }

  /** M ← μ·M + G, and G + μ·M. */
  private static void accumulate(
      float[] gradient, float[] momentum, float[] step, int from, int to, float mu) {
    for (int i = from; i < to; i++) {
      float g = gradient[i];
      float m = Subnormals.flush(Math.fma(mu, momentum[i], g));
      momentum[i] = m;
      step[i] = Math.fma(mu, m, g);
    }
  }

  @Override
  public void update(float[] parameters, float[] gradient, int from, int to) {
    int next = from;
    for (int i = 0; i < hidden.size() && next < to; i++) {
      MatrixRange range = hidden.get(i).range;
      int begin = Math.min(to, Math.max(next, range.offset()));
      int end = Math.min(to, Math.max(begin, range.end()));
      others.update(parameters, gradient, next, begin);
      apply(parameters, step, begin, end, hidden.get(i).stretch);
      next = end;
    }
    others.update(parameters, gradient, next, to);
  }

  private void apply(float[] parameters, float[] step, int from, int to, double stretch) {
    float kept = (float) (1 - learningRate * settings.weightDecay());
    float negativeRate = (float) (-learningRate * stretch);
    for (int i = from; i < to; i++) {
      parameters[i] = Math.fma(negativeRate, step[i], kept * parameters[i]);
    }
  }
}
