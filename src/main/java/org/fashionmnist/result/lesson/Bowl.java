package org.fashionmnist.result.lesson;

import org.fashionmnist.result.surface.PlanePoint;

/**
 * The mean squared error of a line y = w·x + b over examples, as a surface over the two weights. It
 * is exactly quadratic: with d = (w, b) − minimum,
 *
 * <pre>
 * loss = lowest + dᵀ·S·d,   S = ( mean of x²   mean of x )
 *                               ( mean of x    1         )
 * </pre>
 *
 * @param minimum (w, b) of the line of least squares
 * @param lowest the loss there
 * @param inputSquareMean mean of x²
 * @param inputMean mean of x
 */
public record Bowl(PlanePoint minimum, double lowest, double inputSquareMean, double inputMean) {

  /** How far the loss at (w, b) is above the lowest, at least 0. */
  public double above(double w, double b) {
    double dw = w - minimum.x();
    double db = b - minimum.y();
    return Math.max(0, dw * dw * inputSquareMean + 2 * dw * db * inputMean + db * db);
  }

  /** The way from (w, b) to the minimum. */
  public double distance(double w, double b) {
    return Math.hypot(w - minimum.x(), b - minimum.y());
  }

  /**
   * The largest learning rate at which gradient descent on all examples does not run away: 2 by the
   * largest curvature.
   */
  public double largestStableRate() {
    double middle = (inputSquareMean + 1) / 2;
    double largest = middle + Math.hypot((inputSquareMean - 1) / 2, inputMean);
    return 1 / largest; // the curvature is 2·S
  }
}
