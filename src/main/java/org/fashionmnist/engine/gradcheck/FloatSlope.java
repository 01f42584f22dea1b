package org.fashionmnist.engine.gradcheck;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.Parameters;

/**
 * Slopes of the loss as the engine computes it, in float32.
 *
 * <p>Rounding leaves about ε·L / h with ε = 2⁻²⁴ ≈ 6·10⁻⁸, and cutting off h²/6 · L‴. They are
 * smallest together near h = ε^⅓ ≈ 4·10⁻³, at about ε^⅔ ≈ 2·10⁻⁵ of a loss near 1. A gradient of
 * 10⁻² is so known to 10⁻³ of itself at best, and small ones not at all.
 */
final class FloatSlope implements Slope {

  private final Parameters parameters;
  private final EnginePass pass;

  FloatSlope(Problem problem, Kernels kernels) {
    parameters = problem.parameters().copy();
    pass = new EnginePass(problem, parameters, kernels);
  }

  /** The step is what is left of it between two numbers of float32, perhaps nothing. */
  @Override
  public double at(Place place, double step) {
    PanelMatrix array = parameters.view(place.slot());
    float center = array.at(place.row(), place.column());
    float above = (float) (center + step);
    float below = (float) (center - step);
    double difference = lossAt(array, place, above) - lossAt(array, place, below);
    array.set(place.row(), place.column(), center);
    return above == below ? 0 : difference / ((double) above - below);
  }

  private double lossAt(PanelMatrix array, Place place, float value) {
    array.set(place.row(), place.column(), value);
    return pass.loss();
  }
}
