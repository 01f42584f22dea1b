package org.fashionmnist.engine.nn;

/**
 * One array of parameters of a layer.
 *
 * @param name what it is to the layer, for example {@code weight}
 * @param shape its dimensions; as a matrix the last one is the columns
 */
public record ParameterSpec(String name, Shape shape) {

  public int columns() {
    return shape.lastDimension();
  }

  public int rows() {
    return shape.size() / columns();
  }
}
