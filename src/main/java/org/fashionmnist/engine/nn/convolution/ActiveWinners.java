package org.fashionmnist.engine.nn.convolution;

import java.util.Arrays;
import org.fashionmnist.engine.linalg.Matrix;

/**
 * The maxima of an example whose gradient is not zero, listed twice: for each place of a window the
 * filters that won there, and for each filter all windows with the place that won.
 */
final class ActiveWinners {

  private final int poolSize;
  private final int poolStride;
  private final ImageShape maxima;
  private final int filterStep;
  private final int[][] filtersAt; // [place in the window]
  private final float[][] factorsAt;
  private final int[] countAt;
  private final int[][] startsOf; // [filter]
  private final float[][] factorsOf;
  private final int[] countOf;
  private Matrix delta;
  private Winners winners;
  private int example;

  /**
   * Lists that stay.
   *
   * @param filterStep distance of two filters where their weights are read
   */
  ActiveWinners(Window pool, ImageShape maxima, int filterStep) {
    this.poolSize = pool.size();
    this.poolStride = pool.stride();
    this.maxima = maxima;
    this.filterStep = filterStep;
    int places = pool.size() * pool.size();
    this.filtersAt = new int[places][maxima.channels()];
    this.factorsAt = new float[places][maxima.channels()];
    this.countAt = new int[places];
    this.startsOf = new int[maxima.channels()][maxima.places()];
    this.factorsOf = new float[maxima.channels()][maxima.places()];
    this.countOf = new int[maxima.channels()];
  }

  /** Begins with an example. */
  void begin(Matrix newDelta, Winners newWinners, int newExample) {
    delta = newDelta;
    winners = newWinners;
    example = newExample;
    Arrays.fill(countOf, 0);
  }

  /** Lists all windows by filter alone. */
  void collect(SeenWindows seen) {
    for (int window = 0; window < maxima.places(); window++) {
      collect(window, seen);
    }
  }

  /** Lists a window: by place, where it takes the place of the one before, and by filter. */
  void collect(int window, SeenWindows seen) {
    Arrays.fill(countAt, 0);
    int first = delta.rowOffset(example) + window * maxima.channels();
    int firstWinner = winners.indexOf(example, 0) + window * maxima.channels();
    for (int f = 0; f < maxima.channels(); f++) {
      float factor = delta.data()[first + f];
      if (factor != 0) {
        int place = winners.data()[firstWinner + f];
        int n = countAt[place]++;
        filtersAt[place][n] = f * filterStep;
        factorsAt[place][n] = factor;
        int m = countOf[f]++;
        startsOf[f][m] = seen.startOf(rowOf(window, place), columnOf(window, place));
        factorsOf[f][m] = factor;
      }
    }
  }

  private int rowOf(int window, int place) {
    return window / maxima.columns() * poolStride + place / poolSize;
  }

  private int columnOf(int window, int place) {
    return window % maxima.columns() * poolStride + place % poolSize;
  }

  /** Where the window of the convolution begins that has its output at this place. */
  int startIn(PaddedImage image, int window, int place) {
    return image.startOf(rowOf(window, place), columnOf(window, place));
  }

  int placeCount() {
    return countAt.length;
  }

  int countAt(int place) {
    return countAt[place];
  }

  int[] filtersAt(int place) {
    return filtersAt[place];
  }

  float[] factorsAt(int place) {
    return factorsAt[place];
  }

  int countOf(int filter) {
    return countOf[filter];
  }

  int[] startsOf(int filter) {
    return startsOf[filter];
  }

  float[] factorsOf(int filter) {
    return factorsOf[filter];
  }
}
