package org.fashionmnist.storage.exchange;

import java.util.List;

/** Numbers in an array of some dimensions, the last of which lies side by side. */
public final class Tensor {

  private final List<Integer> shape;
  private final float[] values;

  /**
   * Takes over an array.
   *
   * @throws IllegalArgumentException if there are not as many values as the shape has places
   */
  public Tensor(List<Integer> shape, float[] values) {
    this.shape = List.copyOf(shape);
    this.values = values;
    long size = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    if (size != values.length) {
      throw new IllegalArgumentException(
          "expected %,d numbers for the shape %s, got %,d".formatted(size, shape, values.length));
    }
  }

  /** Of one dimension. */
  static Tensor vector(float[] values) {
    return new Tensor(List.of(values.length), values);
  }

  /** The extent of each dimension. */
  public List<Integer> shape() {
    return shape;
  }

  int extent(int dimension) {
    return shape.get(dimension);
  }

  /** How many there are. */
  public int size() {
    return values.length;
  }

  /** The array itself. */
  public float[] valuesView() {
    return values;
  }
}
