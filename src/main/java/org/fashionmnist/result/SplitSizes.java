package org.fashionmnist.result;

/** Images in each part of a data set as a run used it. */
public record SplitSizes(int training, int validation, int test) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public SplitSizes {
    Range.atLeast(0, "training images", training);
    Range.atLeast(0, "validation images", validation);
    Range.atLeast(0, "test images", test);
  }
}
