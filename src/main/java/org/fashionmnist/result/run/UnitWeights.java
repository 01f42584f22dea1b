package org.fashionmnist.result.run;

import java.util.List;

/** The weights by which each unit of the first layer sees the pixels of an image. Immutable. */
public final class UnitWeights {

  private final int width;
  private final int height;
  private final List<String> names;
  private final int unitCount;
  private final float[] weights;
  private final String unit;

  /**
   * Copies what it is given.
   *
   * @param width columns of an image
   * @param height rows of an image
   * @param names of the units, where they are the classes; empty for hidden units
   * @param weights unit after unit, each with one for every pixel, row after row
   * @throws IllegalArgumentException if the lengths do not fit
   */
  public UnitWeights(int width, int height, List<String> names, float[] weights) {
    this(width, height, names, weights, "hidden unit");
  }

  /**
   * Weights of something else than units.
   *
   * @param unit what one is called, such as {@code filter}
   * @throws IllegalArgumentException if the lengths do not fit
   */
  public UnitWeights(int width, int height, List<String> names, float[] weights, String unit) {
    if (width < 1 || height < 1 || weights.length % (width * height) != 0) {
      throw new IllegalArgumentException(
          "%d weights are not those of units that see %d × %d pixels"
              .formatted(weights.length, height, width));
    }
    this.width = width;
    this.height = height;
    this.names = List.copyOf(names);
    this.weights = weights.clone();
    this.unit = unit;
    this.unitCount = weights.length / (width * height);
    if (!names.isEmpty() && names.size() != unitCount) {
      throw new IllegalArgumentException(
          "%d names for %d units".formatted(names.size(), unitCount));
    }
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Empty for hidden units. */
  public List<String> names() {
    return names;
  }

  /** What a unit is called, such as {@code hidden unit}. */
  public String unit() {
    return unit;
  }

  public int unitCount() {
    return unitCount;
  }

  public float weight(int unit, int row, int column) {
    return weights[(unit * height + row) * width + column];
  }
}
