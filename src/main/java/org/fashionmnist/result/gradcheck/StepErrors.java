package org.fashionmnist.result.gradcheck;

import java.util.List;

/**
 * The errors of slopes by their step, beside that of back-propagation.
 *
 * @param parameters whose errors these are
 * @param analytic the median relative error of the engine's gradient
 * @param steps from the largest to the smallest
 */
public record StepErrors(int parameters, double analytic, List<StepError> steps) {

  public StepErrors {
    steps = List.copyOf(steps);
  }
}
