package org.fashionmnist.storage.model;

import java.util.List;
import java.util.function.Supplier;

/**
 * An array of numbers to be written under a name.
 *
 * @param shape its dimensions
 * @param values row-major, as many as the shape says; asked for when they are written
 */
public record NamedTensor(String name, List<Integer> shape, Supplier<float[]> values) {

  public NamedTensor {
    shape = List.copyOf(shape);
  }

  int byteCount() {
    return shape.stream().reduce(Float.BYTES, Math::multiplyExact);
  }
}
