package org.fashionmnist.engine.gradcheck;

import java.util.Optional;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.layer.Dense;

/**
 * Back-propagation with a bug in one layer, in plain loops. The engine's own cannot be broken from
 * outside; this one begins with the engine's outputs and with its gradient at the last layer, and
 * without a bug it comes to the engine's gradients but for roundings. What a layer hands down
 * wrong, the layers below take as it is.
 */
final class BrokenGradient {

  private final Problem problem;
  private final EnginePass pass;
  private final Optional<Breakage> breakage;

  /**
   * A gradient.
   *
   * @throws IllegalArgumentException if the network has other layers than {@link Dense}
   */
  BrokenGradient(Problem problem, Kernels kernels, Optional<Breakage> breakage) {
    if (!problem.network().layers().stream().allMatch(layer -> layer instanceof Dense)) {
      throw new IllegalArgumentException(
          "bugs are there for networks of dense layers alone, got " + problem.network().layers());
    }
    this.problem = problem;
    this.pass = new EnginePass(problem, problem.parameters(), kernels);
    this.breakage = breakage;
  }

  Parameters gradients() {
    Parameters gradients = problem.network().newParameters();
    pass.loss();
    int last = problem.network().layers().size() - 1;
    double[][] delta = DoublePass.rows(pass.outputGradient()); // (batch, out)
    for (int l = last; l >= 0; l--) {
      double[][] x =
          l == 0 ? DoublePass.rows(problem.input()) : DoublePass.rows(pass.outputOf(l - 1));
      weightGradient(l, x, delta, gradients.layerView(l).get(0));
      biasGradient(l, delta, gradients.layerView(l).get(1));
      if (l > 0) {
        delta = handDown(l, delta);
        timesDerivative(l - 1, x, delta);
      }
    }
    return gradients;
  }

  private boolean has(int layer, Bug bug) {
    return breakage.isPresent() && breakage.get().equals(new Breakage(layer, bug));
  }

  /** dW = Xᵀ·δ. */
  private void weightGradient(int layer, double[][] x, double[][] delta, PanelMatrix dW) {
    double factor = factor(layer);
    for (int i = 0; i < dW.rows(); i++) {
      for (int j = 0; j < dW.columns(); j++) {
        int index = i * dW.columns() + j;
        boolean transposed = has(layer, Bug.TRANSPOSED); // an entry of (units, in) in its place
        int input = transposed ? index % dW.rows() : i;
        int unit = transposed ? index / dW.rows() : j;
        double sum = 0;
        for (int e = 0; e < x.length; e++) {
          sum += x[e][input] * delta[e][unit];
        }
        dW.set(i, j, (float) (factor * sum));
      }
    }
  }

  /** db = Σ rows of δ. */
  private void biasGradient(int layer, double[][] delta, PanelMatrix db) {
    double factor = factor(layer);
    for (int j = 0; j < db.columns(); j++) {
      double sum = 0;
      for (int e = has(layer, Bug.BIAS_SUM) ? delta.length - 1 : 0; e < delta.length; e++) {
        sum += delta[e][j];
      }
      db.set(0, j, (float) (factor * sum));
    }
  }

  private double factor(int layer) {
    if (has(layer, Bug.SIGN)) {
      return -1;
    }
    return has(layer, Bug.MEAN) ? problem.batchSize() : 1;
  }

  /** dX = δ·Wᵀ. */
  private double[][] handDown(int layer, double[][] delta) {
    PanelMatrix weight = problem.parameters().layerView(layer).get(0); // (in, units)
    double[][] dX = new double[delta.length][weight.rows()];
    for (int e = 0; e < dX.length; e++) {
      for (int i = 0; i < weight.rows(); i++) {
        for (int j = 0; j < weight.columns(); j++) {
          dX[e][i] += delta[e][j] * weightBetween(layer, weight, i, j);
        }
      }
    }
    return dX;
  }

  private double weightBetween(int layer, PanelMatrix weight, int input, int unit) {
    if (!has(layer, Bug.HANDED_DOWN)) {
      return weight.at(input, unit);
    }
    int index = unit * weight.rows() + input; // as if the numbers of (in, units) were (units, in)
    return weight.at(index / weight.columns(), index % weight.columns());
  }

  /** δ = dY ⊙ f′(Z). */
  private void timesDerivative(int layer, double[][] y, double[][] dY) {
    if (has(layer, Bug.DERIVATIVE)) {
      return;
    }
    for (int e = 0; e < y.length; e++) {
      for (int j = 0; j < y[e].length; j++) {
        dY[e][j] *=
            DoubleActivation.slope(problem.network().layers().get(layer).activation(), y[e][j]);
      }
    }
  }
}
