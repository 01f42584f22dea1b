package org.fashionmnist.lesson.convolution;

import java.util.Locale;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;

/** Filters to begin with, in numbers that are easy to compute with. */
public enum LessonFilter {
  VERTICAL("what is lighter on the right than on the left"),
  HORIZONTAL("what is lighter below than above"),
  DIAGONAL("what is lighter on the lower right"),
  BLUR("what is light, and blurs it"),
  SHARPEN("what is lighter than its neighbors"),
  /** Normal, with the deviation of He et al. for nine inputs, to two decimals. */
  RANDOM("nothing yet: its weights are drawn");

  private static final int COUNT = ConvolutionShape.FILTER * ConvolutionShape.FILTER;

  private final String finds;

  LessonFilter(String finds) {
    this.finds = finds;
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
    int[] tenths = tenths();
    RandomStream random = RandomStream.of(seed, Purpose.INITIALIZATION, 0);
    float[][] weights = new float[ConvolutionShape.FILTER][ConvolutionShape.FILTER];
    for (int i = 0; i < COUNT; i++) {
      weights[i / ConvolutionShape.FILTER][i % ConvolutionShape.FILTER] =
          this == RANDOM
              ? Math.round(100 * Math.sqrt(2.0 / COUNT) * random.nextGaussian()) / 100f
              : tenths[i] / 10f;
    }
    return weights;
  }

  /** Row after row; for {@link #RANDOM} none. */
  private int[] tenths() {
    return switch (this) {
      case VERTICAL -> new int[] {-3, 0, 3, -3, 0, 3, -3, 0, 3};
      case HORIZONTAL -> new int[] {-3, -3, -3, 0, 0, 0, 3, 3, 3};
      case DIAGONAL -> new int[] {-3, -3, 0, -3, 0, 3, 0, 3, 3};
      case BLUR -> new int[] {1, 1, 1, 1, 1, 1, 1, 1, 1};
      case SHARPEN -> new int[] {0, -3, 0, -3, 15, -3, 0, -3, 0};
      case RANDOM -> new int[0];
    };
  }
}
