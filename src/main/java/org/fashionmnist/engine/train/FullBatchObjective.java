package org.fashionmnist.engine.train;

import org.fashionmnist.engine.dataset.OrderedExamples;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.optim.Objective;
import org.fashionmnist.engine.optim.OptimizerState;
import org.fashionmnist.engine.optim.StateVisitor;
import org.fashionmnist.engine.parallel.WorkerTeam;

/** The mean loss over all training images as a function of the parameters. */
final class FullBatchObjective implements Objective {

  private final WorkerTeam team;
  private final StepShare[] shares;
  private final Parameters at;
  private final Parameters gradients;
  private final OrderedExamples examples;
  private double lossSum;
  private long evaluations;

  /**
   * A function.
   *
   * @param shares of a step whose batch is all images, which reads {@code at} and writes {@code
   *     gradients}
   * @param examples in an order that is always the same: so the sums are the same, too
   */
  FullBatchObjective(
      WorkerTeam team,
      StepShare[] shares,
      Parameters at,
      Parameters gradients,
      OrderedExamples examples) {
    this.team = team;
    this.shares = shares;
    this.at = at;
    this.gradients = gradients;
    this.examples = examples;
  }

  /** Shows what goes on from iteration to iteration. */
  void visit(StateVisitor state) {
    evaluations = state.count("evaluations", evaluations);
  }

  /** How often the images have been looked at. */
  long evaluations() {
    return evaluations;
  }

  @Override
  public double evaluate(float[] parameters, float[] gradient) {
    evaluations++;
    System.arraycopy(parameters, 0, at.valuesView(), 0, parameters.length);
    team.run(
        worker -> {
          StepShare share = shares[worker.index()];
          double sum = share.gradient(0, 0, examples);
          if (share.isFirst()) {
            lossSum = sum;
          }
        });
    System.arraycopy(gradients.valuesView(), 0, gradient, 0, gradient.length);
    return lossSum / examples.count();
  }

  /** Leaves the parameters to whoever asks for this objective. */
  static final class NoUpdate implements OptimizerState {

    @Override
    public void visit(StateVisitor state) {
      // It has none.
    }

    @Override
    public void beginStep(double learningRate) {}

    @Override
    public void update(float[] parameters, float[] gradient, int from, int to) {}

    @Override
    public boolean needsWholeGradient() {
      return true;
    }
  }
}
