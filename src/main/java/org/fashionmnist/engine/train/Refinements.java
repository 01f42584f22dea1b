package org.fashionmnist.engine.train;

import java.util.Objects;
import java.util.OptionalDouble;
import org.fashionmnist.result.Augmentation;

/**
 * What may be added to the plain method, with any optimizer.
 *
 * @param clipNorm the largest Euclidean norm of a gradient, positive: longer ones are shortened;
 *     empty for none
 * @param labelSmoothing share of the target that is spread over all classes, 0 to below 1
 * @param averageDecay above 0 and below 1: a running mean of the weights, with this share of the
 *     past in each step, is measured and kept in their place; empty for none
 * @param augmentation how images are changed before they are learned from
 */
public record Refinements(
    OptionalDouble clipNorm,
    double labelSmoothing,
    OptionalDouble averageDecay,
    Augmentation augmentation) {

  /** The plain method. */
  public static final Refinements NONE =
      new Refinements(OptionalDouble.empty(), 0, OptionalDouble.empty());

  public Refinements {
    Objects.requireNonNull(clipNorm, "clipNorm");
    Objects.requireNonNull(averageDecay, "averageDecay");
    Objects.requireNonNull(augmentation, "augmentation");
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

  /** Of images as they are. */
  public Refinements(OptionalDouble clipNorm, double labelSmoothing, OptionalDouble averageDecay) {
    this(clipNorm, labelSmoothing, averageDecay, Augmentation.NONE);
  }

  /** The same, with a running mean of the weights. */
  public Refinements withAverage(double decay) {
    return new Refinements(clipNorm, labelSmoothing, OptionalDouble.of(decay), augmentation);
  }

  /** The same, with images that are changed so. */
  public Refinements withAugmentation(Augmentation other) {
    return new Refinements(clipNorm, labelSmoothing, averageDecay, other);
  }

  /**
   * For examples that are no images.
   *
   * @throws IllegalArgumentException if they would be changed as images are
   */
  void requireNoAugmentation() {
    if (!augmentation.changesNothing()) {
      throw new IllegalArgumentException(
          "augmentation is of images, these examples have no rows and columns: expected none, got "
              + augmentation);
    }
  }

  private static void require(boolean valid, String expected, double value) {
    if (!valid) {
      throw new IllegalArgumentException(expected.replace(": ", ": expected ") + ", got " + value);
    }
  }
}
