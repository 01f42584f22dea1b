package org.fashionmnist.result.gradcheck;

import org.fashionmnist.result.Range;

/**
 * How wrong measured slopes are with a step, as a median over parameters of relative errors.
 *
 * @param step h
 * @param inDouble with the loss in double precision
 * @param inFloat with the loss in float32
 */
public record StepError(double step, double inDouble, double inFloat) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public StepError {
    Range.positive("step", step);
  }
}
