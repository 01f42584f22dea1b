package org.fashionmnist.engine.nn;

/**
 * One array of parameters of a layer.
 *
 * @param name what it is to the layer, for example {@code weight}
 * @param shape its dimensions; as a matrix the last one is the columns
 * @param learned whether it follows its gradient; if not, the layer itself keeps it up to date
 */
public record ParameterSpec(String name, Shape shape, boolean learned) {

  /** One that is learned. */
  public ParameterSpec(String name, Shape shape) {
    this(name, shape, true);
  }

  /** One that the layer itself keeps up to date in a training. */
  public static ParameterSpec kept(String name, Shape shape) {
    return new ParameterSpec(name, shape, false);
  }

  public int columns() {
    return shape.lastDimension();
  }

  public int rows() {
    return shape.size() / columns();
  }
}
