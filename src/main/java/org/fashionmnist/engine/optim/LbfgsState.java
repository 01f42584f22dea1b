package org.fashionmnist.engine.optim;

import java.util.Optional;

/**
 * What L-BFGS remembers from iteration to iteration: the history, and loss and gradient of the
 * parameters it left, so that an iteration whose first step is accepted takes one evaluation.
 *
 * <p>Vectors are float32; sums over them are in double and in index order, so the same function
 * gives the same bits.
 */
public final class LbfgsState {

  /** A gradient whose largest entry is not above this has vanished, as in PyTorch. */
  private static final double VANISHING = 1e-7;

  private final Lbfgs settings;
  private final LbfgsHistory history;
  private final float[] direction;
  private final float[] candidate;
  private float[] gradient;
  private float[] candidateGradient;
  private double loss;
  private boolean evaluated;

  LbfgsState(Lbfgs settings, int parameterCount) {
    this.settings = settings;
    this.history = new LbfgsHistory(settings.historySize(), parameterCount);
    this.direction = new float[parameterCount];
    this.candidate = new float[parameterCount];
    this.gradient = new float[parameterCount];
    this.candidateGradient = new float[parameterCount];
  }

  /** Shows all that goes on; what a line search leaves behind it does not read again. */
  public void visit(StateVisitor state) {
    history.visit(state);
    state.floats("gradient", gradient);
    loss = state.number("loss", loss);
    evaluated = state.count("evaluated", evaluated ? 1 : 0) == 1;
  }

  /**
   * Takes one step, or finds that there is none to take. The loss never rises.
   *
   * <p>Where the history leads to no step, it is forgotten and steepest descent tried.
   *
   * @param objective the same in all iterations
   * @param parameters as the last iteration left them; modified
   * @return what came of it; a loss that is no finite number from the beginning comes back as it is
   */
  public LbfgsStep iterate(Objective objective, float[] parameters) {
    Line line = new Line(objective, parameters);
    if (!evaluated) {
      loss = objective.evaluate(parameters, gradient);
      line.evaluations++;
      evaluated = true;
    }
    double largest = Vectors.largest(gradient);
    if (!Double.isFinite(loss) || !Double.isFinite(largest)) {
      return new LbfgsStep(loss, largest, line.evaluations, false);
    }
    if (largest <= VANISHING) {
      return new LbfgsStep(loss, largest, line.evaluations, true);
    }
    Optional<StrongWolfe.Point> found = search(line);
    if (found.isEmpty() && !history.isEmpty()) {
      history.clear();
      found = search(line);
    }
    found.ifPresent(line::accept);
    return new LbfgsStep(loss, Vectors.largest(gradient), line.evaluations, found.isEmpty());
  }

  private Optional<StrongWolfe.Point> search(Line line) {
    history.direction(gradient, direction);
    double slope = Vectors.dot(gradient, direction);
    if (!(slope < 0) || Double.isInfinite(slope)) {
      history.clear();
      history.direction(gradient, direction);
      slope = Vectors.dot(gradient, direction);
    }
    double firstAlpha =
        history.isEmpty()
            ? settings.learningRate() * Math.min(1, 1 / Vectors.absoluteSum(gradient))
            : settings.learningRate();
    return new StrongWolfe(line, new StrongWolfe.Point(0, loss, slope)).search(firstAlpha);
  }

  /** From the parameters in the direction of the iteration. */
  private final class Line implements StrongWolfe.Line {

    private final Objective objective;
    private final float[] parameters;
    private int evaluations;
    private double candidateAlpha;

    Line(Objective objective, float[] parameters) {
      this.objective = objective;
      this.parameters = parameters;
    }

    @Override
    public StrongWolfe.Point at(double alpha) {
      for (int i = 0; i < candidate.length; i++) {
        candidate[i] = (float) (parameters[i] + alpha * direction[i]);
      }
      double value = objective.evaluate(candidate, candidateGradient);
      evaluations++;
      candidateAlpha = alpha;
      return new StrongWolfe.Point(alpha, value, Vectors.dot(candidateGradient, direction));
    }

    /** Goes to a point. It is the one evaluated last, unless the search ended without success. */
    void accept(StrongWolfe.Point point) {
      if (point.alpha() != candidateAlpha) {
        at(point.alpha());
      }
      history.add(parameters, candidate, gradient, candidateGradient);
      System.arraycopy(candidate, 0, parameters, 0, candidate.length);
      float[] old = gradient;
      gradient = candidateGradient;
      candidateGradient = old;
      loss = point.value();
    }
  }
}
