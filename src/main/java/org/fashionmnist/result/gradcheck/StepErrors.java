package org.fashionmnist.result.gradcheck;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.Range;

/**
 * The errors of slopes by their step, beside that of back-propagation.
 *
 * @param parameters whose errors these are
 * @param analytic the median relative error of the gradient that was checked
 * @param layers the same for each layer, in their order; empty in files of earlier versions
 * @param steps from the largest to the smallest
 */
public record StepErrors(
    int parameters, double analytic, Optional<List<LayerError>> layers, List<StepError> steps) {

  public StepErrors {
    layers = layers.map(List::copyOf);
    steps = List.copyOf(steps);
    Range.atLeast(0, "parameters", parameters);
  }
}
