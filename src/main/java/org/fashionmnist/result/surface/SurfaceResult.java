package org.fashionmnist.result.surface;

import java.util.List;
import org.fashionmnist.result.Range;

/**
 * A race of optimizers on a surface over the plane.
 *
 * @param surface its label
 * @param formula its value at (x, y), in the notation of mathematics
 * @param area the part of the plane that is shown
 * @param start where all begin
 * @param minimum the lowest point
 * @param mostSteps that each might take
 * @param tolerance how far above the minimum a value may be that counts as having reached it
 * @param paths of the optimizers, in the order in which they were named
 */
public record SurfaceResult(
    String surface,
    String formula,
    PlaneArea area,
    PlanePoint start,
    PlanePoint minimum,
    int mostSteps,
    double tolerance,
    List<SurfacePath> paths) {

  public SurfaceResult {
    paths = List.copyOf(paths);
    Range.atLeast(1, "most steps", mostSteps);
    Range.positive("tolerance", tolerance);
  }
}
