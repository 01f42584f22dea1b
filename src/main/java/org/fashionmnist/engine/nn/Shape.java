package org.fashionmnist.engine.nn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The extent of one example or of one parameter array, such as [784] or [784, 128].
 *
 * @param dimensions each at least 1
 */
public record Shape(List<Integer> dimensions) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no dimension, one is below 1, or their product is
   *     beyond an {@code int}
   */
  public Shape {
    dimensions = List.copyOf(dimensions);
    if (dimensions.isEmpty() || dimensions.stream().anyMatch(d -> d < 1)) {
      throw new IllegalArgumentException("expected positive dimensions, got " + dimensions);
    }
    double size = dimensions.stream().mapToDouble(d -> d).reduce(1, (a, b) -> a * b);
    if (size > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "expected at most %,d entries, got %s".formatted(Integer.MAX_VALUE, dimensions));
    }
  }

  /** A shape of these dimensions. */
  public static Shape of(int... dimensions) {
    return new Shape(Arrays.stream(dimensions).boxed().toList());
  }

  /** The product of the dimensions. */
  public int size() {
    return dimensions.stream().reduce(1, Math::multiplyExact);
  }

  /** The last dimension, along which a row of the parameter array lies. */
  public int lastDimension() {
    return dimensions.get(dimensions.size() - 1);
  }

  @Override
  public String toString() {
    return dimensions.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
  }
}
