package org.fashionmnist.result.surface;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.Range;

/**
 * The way of one optimizer over a surface.
 *
 * @param optimizer its label
 * @param learningRate of all its steps
 * @param points where it was, the start first, after each step one more
 * @param evaluations of value and gradient that the steps took
 * @param stepsToMinimum the steps after which it was as low as the race asks; empty if it never was
 * @param finalValue the value at its last point
 * @param leftTheMap whether it ended because it went far beyond the area of the race
 */
public record SurfacePath(
    String optimizer,
    double learningRate,
    List<PlanePoint> points,
    int evaluations,
    Optional<Integer> stepsToMinimum,
    double finalValue,
    boolean leftTheMap) {

  public SurfacePath {
    points = List.copyOf(points);
    Range.positive("learning rate", learningRate);
    Range.atLeast(0, "evaluations", evaluations);
    stepsToMinimum.ifPresent(steps -> Range.atLeast(0, "steps to the minimum", steps));
    if (points.isEmpty()) {
      throw new IllegalArgumentException("expected at least the start as points, got none");
    }
  }

  public int steps() {
    return points.size() - 1;
  }

  public PlanePoint end() {
    return points.get(points.size() - 1);
  }
}
