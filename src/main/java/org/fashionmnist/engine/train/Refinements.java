package org.fashionmnist.engine.train;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What may be added to the plain method, with any optimizer.
 *
 * @param clipNorm the largest Euclidean norm of a gradient, positive: longer ones are shortened;
 *     empty for none
 * @param labelSmoothing share of the target that is spread over all classes, 0 to below 1
 * @param averageDecay above 0 and below 1: a running mean of the weights, with this share of the
 *     past in each step, is measured and kept in their place; empty for none
 */
public record Refinements(
    OptionalDouble clipNorm, double labelSmoothing, OptionalDouble averageDecay) {

  /** The plain method. */
  public static final Refinements NONE =
      new Refinements(OptionalDouble.empty(), 0, OptionalDouble.empty());

  public Refinements {
    Objects.requireNonNull(clipNorm, "clipNorm");
    Objects.requireNonNull(averageDecay, "averageDecay");
    clipNorm.ifPresent(
        norm -> require(norm > 0 && Double.isFinite(norm), "clip norm: a positive number", norm));
    require(
        labelSmoothing >= 0 && labelSmoothing < 1,
        "label smoothing: at least 0 and below 1",
        labelSmoothing);
    averageDecay.ifPresent(
        decay ->
            require(decay > 0 && decay < 1, "decay of the average: above 0 and below 1", decay));
  }

  /** The same, with a running mean of the weights. */
  public Refinements withAverage(double decay) {
    return new Refinements(clipNorm, labelSmoothing, OptionalDouble.of(decay));
  }

  private static void require(boolean valid, String expected, double value) {
    if (!valid) {
      throw new IllegalArgumentException(expected.replace(": ", ": expected ") + ", got " + value);
    }
  }
}
