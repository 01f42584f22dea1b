package org.fashionmnist.engine.optim;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A line search: how far to go in a direction. For φ(α) = f(θ + α·d), of which the slope φ′(0) is
 * negative, it looks for an α that fulfills the strong Wolfe conditions
 *
 * <pre>
 * φ(α) ≤ φ(0) + c₁·α·φ′(0)     f falls by a fair share of what the slope promised
 * |φ′(α)| ≤ c₂·|φ′(0)|         there is not much more to gain in this direction
 * </pre>
 *
 * with c₁ = 10⁻⁴ and c₂ = 0.9, which are usual for quasi-Newton methods. It first goes farther and
 * farther until such points must lie between two α, then narrows that interval. Where f is no
 * finite number it counts as too high, so that the search turns back.
 *
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">J. Nocedal, S. J. Wright, Numerical
 *     Optimization, 2nd edition, algorithms 3.5 and 3.6</a>
 */
final class StrongWolfe {

  private static final double C1 = 1e-4;
  private static final double C2 = 0.9;

  /** The search gives up after so many evaluations. */
  static final int MOST_EVALUATIONS = 25;

  /** The next α lies between these multiples of the way between the last two beyond the last. */
  private static final double LEAST_GROWTH = 0.1;

  private static final double MOST_GROWTH = 9;

  /**
   * Of two α in a row near an end of the interval the second one keeps this share of it as
   * distance, so that the interval shrinks from both sides.
   */
  private static final double MARGIN = 0.1;

  /** The function along the line. */
  @FunctionalInterface
  interface Line {
    /** φ and φ′ at α. */
    Point at(double alpha);
  }

  /**
   * A point of the line.
   *
   * @param alpha α, how far it is
   * @param value φ(α), infinite where it is no finite number
   * @param slope φ′(α)
   */
  record Point(double alpha, double value, double slope) {

    Point {
      if (!Double.isFinite(value) || !Double.isFinite(slope)) {
        value = Double.POSITIVE_INFINITY;
      }
    }
  }

  private final Line line;
  private final Point start;
  private int evaluations;

  /**
   * A search that has not begun.
   *
   * @param start the point at α = 0, with a negative slope
   */
  StrongWolfe(Line line, Point start) {
    this.line = line;
    this.start = start;
  }

  /**
   * Searches.
   *
   * @param firstAlpha where to look first, positive
   * @return a point that fulfills the conditions; if none was found in {@value #MOST_EVALUATIONS}
   *     evaluations, the lowest that fulfills the first one; empty if not even that was found
   */
  Optional<Point> search(double firstAlpha) {
    Point previous = start;
    Point current = evaluate(firstAlpha);
    while (true) {
      if (isTooHigh(current) || current.value >= previous.value) {
        return zoom(previous, current);
      }
      if (isFlat(current) || evaluations == MOST_EVALUATIONS) {
        return Optional.of(current);
      }
      if (current.slope >= 0) {
        return zoom(current, previous);
      }
      double way = current.alpha - previous.alpha;
      double farthest = current.alpha + MOST_GROWTH * way;
      double next = cubicMinimum(previous, current).orElse(farthest);
      double nearest = current.alpha + LEAST_GROWTH * way;
      previous = current;
      current = evaluate(Math.max(nearest, Math.min(next, farthest)));
    }
  }

  /**
   * Narrows an interval that contains good points.
   *
   * @param low its end with the lower value, which fulfills the first condition; the slope there
   *     leads into the interval
   * @param high its other end, at a larger or a smaller α
   */
  private Optional<Point> zoom(Point low, Point high) {
    boolean nearAnEnd = false;
    while (evaluations < MOST_EVALUATIONS) {
      double left = Math.min(low.alpha, high.alpha);
      double right = Math.max(low.alpha, high.alpha);
      double margin = MARGIN * (right - left);
      double alpha = cubicMinimum(low, high).orElse((left + right) / 2);
      boolean nearAgain = nearAnEnd;
      nearAnEnd = alpha < left + margin || alpha > right - margin;
      if (nearAnEnd && (nearAgain || alpha <= left || alpha >= right)) {
        alpha = Math.max(left + margin, Math.min(alpha, right - margin));
        nearAnEnd = false;
      }
      Point trial = evaluate(alpha);
      if (isTooHigh(trial) || trial.value >= low.value) {
        high = trial;
        continue;
      }
      if (isFlat(trial)) {
        return Optional.of(trial);
      }
      if (trial.slope * (high.alpha - low.alpha) >= 0) {
        high = low;
      }
      low = trial;
    }
    return low.alpha == 0 ? Optional.empty() : Optional.of(low);
  }

  private Point evaluate(double alpha) {
    evaluations++;
    return line.at(alpha);
  }

  /** Below the start at all must be the value also where the rounded condition would not say so. */
  private boolean isTooHigh(Point point) {
    return point.value > start.value + C1 * point.alpha * start.slope || point.value >= start.value;
  }

  private boolean isFlat(Point point) {
    return Math.abs(point.slope) <= -C2 * start.slope;
  }

  /**
   * Where the cubic through two points with their slopes has its minimum (equation 3.59 of the
   * book); empty if it has none, or one point has no value.
   */
  private static OptionalDouble cubicMinimum(Point a, Point b) {
    double d1 = a.slope + b.slope - 3 * (a.value - b.value) / (a.alpha - b.alpha);
    double d2 = Math.copySign(Math.sqrt(d1 * d1 - a.slope * b.slope), b.alpha - a.alpha);
    double share = (b.slope + d2 - d1) / (b.slope - a.slope + 2 * d2);
    double minimum = b.alpha - (b.alpha - a.alpha) * share;
    return Double.isFinite(minimum) ? OptionalDouble.of(minimum) : OptionalDouble.empty();
  }
}
