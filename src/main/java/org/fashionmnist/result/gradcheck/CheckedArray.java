package org.fashionmnist.result.gradcheck;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.Range;

/**
 * The gradient by one array of parameters, checked.
 *
 * @param name for example {@code dense.0.weight}
 * @param parameters of the array, checked or not
 * @param atKinks how many were left out because the loss has no slope there
 * @param largestGradient without sign; 0 if none was checked
 * @param floor errors are relative to at least this
 * @param worstError the largest relative error; 0 if none was checked
 * @param worst where that is; empty if none was checked
 * @param passed whether some were checked, and no error is larger than the tolerance
 * @param points what was checked, row by row
 */
public record CheckedArray(
    String name,
    int parameters,
    int atKinks,
    double largestGradient,
    double floor,
    double worstError,
    Optional<GradientPoint> worst,
    boolean passed,
    List<GradientPoint> points) {

  public CheckedArray {
    points = List.copyOf(points);
    Range.atLeast(0, "parameters", parameters);
    Range.between(0, parameters, "parameters at kinks", atKinks);
    Range.notNegative("floor", floor);
    if (largestGradient < 0 || worstError < 0) {
      throw new IllegalArgumentException(
          "expected 0 or more as largest gradient and worst error, got %s and %s"
              .formatted(largestGradient, worstError));
    }
    if (name.lastIndexOf('.') < 1) {
      throw new IllegalArgumentException("expected a name such as dense.0.weight, got " + name);
    }
  }

  /** Measures the errors. One that is not a number counts as the worst. */
  public static CheckedArray of(
      String name,
      int parameters,
      int atKinks,
      double floor,
      double tolerance,
      List<GradientPoint> points) {
    double largest = 0;
    double worstError = 0;
    GradientPoint worst = null;
    for (GradientPoint point : points) {
      largest = Math.max(largest, point.magnitude());
      double error = point.relativeError(floor);
      if (worst == null || !(error <= worstError)) {
        worst = point;
        worstError = error;
      }
      if (Double.isNaN(error)) {
        break;
      }
    }
    return new CheckedArray(
        name,
        parameters,
        atKinks,
        largest,
        floor,
        worstError,
        Optional.ofNullable(worst),
        worst != null && worstError <= tolerance,
        points);
  }

  /** The layer it belongs to, for example {@code dense.0}. */
  public String layer() {
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** Parameters that were compared. */
  public int checked() {
    return points.size();
  }
}
