package org.fashionmnist.result.gradcheck;

import org.fashionmnist.result.Range;

/**
 * The derivative of the loss by one parameter, twice.
 *
 * @param row of the parameter in its array
 * @param column of the parameter in its array
 * @param analytic by back-propagation
 * @param numerical measured as a slope
 */
public record GradientPoint(int row, int column, double analytic, double numerical) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public GradientPoint {
    Range.atLeast(0, "row", row);
    Range.atLeast(0, "column", column);
  }

  /** The larger of both, without sign. */
  public double magnitude() {
    return Math.max(Math.abs(analytic), Math.abs(numerical));
  }

  /**
   * How far they are apart, relative to the larger one or to {@code floor}, whichever is more; 0
   * where both are 0.
   */
  public double relativeError(double floor) {
    double scale = Math.max(magnitude(), floor);
    return scale == 0 ? 0 : Math.abs(analytic - numerical) / scale;
  }
}
