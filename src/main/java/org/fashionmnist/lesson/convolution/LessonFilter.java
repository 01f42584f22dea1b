package org.fashionmnist.lesson.convolution;

import java.util.List;
import java.util.Locale;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;

/** Filters to begin with, in numbers that are easy to compute with. */
public enum LessonFilter {
  VERTICAL("what is lighter on the right than on the left", -3, 0, 3, -3, 0, 3, -3, 0, 3),
  HORIZONTAL("what is lighter below than above", -3, -3, -3, 0, 0, 0, 3, 3, 3),
  DIAGONAL("what is lighter on the lower right", -3, -3, 0, -3, 0, 3, 0, 3, 3),
  BLUR("what is light, and blurs it", 1, 1, 1, 1, 1, 1, 1, 1, 1),
  SHARPEN("what is lighter than its neighbors", 0, -3, 0, -3, 15, -3, 0, -3, 0),
  /** Normal, with the deviation of He et al. for nine inputs, to two decimals. */
  RANDOM("nothing yet: its weights are drawn");

  private static final int COUNT = ConvolutionShape.FILTER * ConvolutionShape.FILTER;

  private final String finds;

  @SuppressWarnings("ImmutableEnumChecker") // a list of List.of does not change
  private final List<Integer> tenths;

  LessonFilter(String finds, Integer... tenths) {
    this.finds = finds;
    this.tenths = List.of(tenths);
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it answers to, to be continued from "it finds". */
  public String finds() {
    return finds;
  }

  /**
   * Its weights (3, 3).
   *
   * @param seed of {@link #RANDOM}
   */
  public float[][] weights(long seed) {
    RandomStream random = RandomStream.of(seed, Purpose.INITIALIZATION, 0);
    float[][] weights = new float[ConvolutionShape.FILTER][ConvolutionShape.FILTER];
    for (int i = 0; i < COUNT; i++) {
      weights[i / ConvolutionShape.FILTER][i % ConvolutionShape.FILTER] =
          this == RANDOM
              ? Math.round(100 * Math.sqrt(2.0 / COUNT) * random.nextGaussian()) / 100f
              : tenths.get(i) / 10f;
    }
    return weights;
  }
}
