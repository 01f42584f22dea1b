package org.fashionmnist.engine.nn.convolution;

import java.util.Arrays;
import org.fashionmnist.engine.linalg.Matrix;

/**
 * The maxima of an example whose gradient is not zero, listed twice: for each place of a window the
 * filters that won there, and for each filter all windows with the place that won.
 *
 * <p>Half of them may be zero, in no order that a processor could foresee. So each is written to
 * the end of its lists, and what counts is whether the list grows.
 */
final class ActiveWinners {

  private final ImageShape maxima;
  private final int filterStep;
  private final int[] windowStarts; // where the window of the convolution at its first place begins
  private final int[] placeSteps; // from there to that at another place
  private final int[] filtersAt; // [place][count]
  private final float[] factorsAt;
  private final int[] countAt; // [place]
  private final int[] startsOf; // [filter][count]
  private final float[] factorsOf;
  private final int[] countOf; // [filter]

  /**
   * Lists that stay.
   *
   * @param image of which the convolution makes the maps
   * @param filterStep distance of two filters where their weights are read
   */
  ActiveWinners(Window pool, ImageShape maxima, PaddedImage image, int filterStep) {
    this.maxima = maxima;
    this.filterStep = filterStep;
    this.windowStarts = new int[maxima.places()];
    for (int window = 0; window < windowStarts.length; window++) {
      int row = window / maxima.columns() * pool.stride();
      int column = window % maxima.columns() * pool.stride();
      windowStarts[window] = image.startOf(row, column);
    }
    int places = pool.size() * pool.size();
    this.placeSteps = new int[places];
    for (int place = 0; place < places; place++) {
      placeSteps[place] = image.startOf(place / pool.size(), place % pool.size());
    }
    this.filtersAt = new int[places * maxima.channels()];
    this.factorsAt = new float[filtersAt.length];
    this.countAt = new int[places];
    this.startsOf = new int[maxima.size()];
    this.factorsOf = new float[maxima.size()];
    this.countOf = new int[maxima.channels()];
  }

  /** Forgets all. */
  void clear() {
    Arrays.fill(countOf, 0);
  }

  /** Lists all windows of an example by filter. */
  void collectByFilter(Matrix delta, Winners winners, int example) {
    for (int window = 0; window < maxima.places(); window++) {
      int first = window * maxima.channels();
      int from = delta.rowOffset(example) + first;
      int winner = winners.indexOf(example, 0) + first;
      for (int f = 0; f < maxima.channels(); f++) {
        add(f, window, winners.data()[winner + f], delta.data()[from + f]);
      }
    }
  }

  /** Lists a window by filter, and by place, where it takes the place of the one before. */
  void collect(int window, Matrix delta, Winners winners, int example) {
    Arrays.fill(countAt, 0);
    int first = window * maxima.channels();
    int from = delta.rowOffset(example) + first;
    int winner = winners.indexOf(example, 0) + first;
    for (int f = 0; f < maxima.channels(); f++) {
      float factor = delta.data()[from + f];
      int place = winners.data()[winner + f];
      add(f, window, place, factor);
      int end = place * maxima.channels() + countAt[place];
      filtersAt[end] = f * filterStep;
      factorsAt[end] = factor;
      countAt[place] += isActive(factor);
    }
  }

  private void add(int filter, int window, int place, float factor) {
    int end = filter * maxima.places() + countOf[filter];
    startsOf[end] = windowStarts[window] + placeSteps[place];
    factorsOf[end] = factor;
    countOf[filter] += isActive(factor);
  }

  /** 1, or 0 for a zero of either sign. */
  private static int isActive(float factor) {
    int magnitude = Float.floatToRawIntBits(factor) << 1;
    return (magnitude | -magnitude) >>> (Integer.SIZE - 1);
  }

  /** Where the window of the convolution begins that has its output at this place. */
  int startOf(int window, int place) {
    return windowStarts[window] + placeSteps[place];
  }

  int placeCount() {
    return countAt.length;
  }

  /** How many filters won at a place of the window that was listed last. */
  int countAt(int place) {
    return countAt[place];
  }

  /** Where the weights of these filters are, from {@link #firstAt} on. */
  int[] filtersAt() {
    return filtersAt;
  }

  /** The gradients by their maxima, from {@link #firstAt} on. */
  float[] factorsAt() {
    return factorsAt;
  }

  int firstAt(int place) {
    return place * maxima.channels();
  }

  /** How many windows were listed for a filter. */
  int countOf(int filter) {
    return countOf[filter];
  }

  /** Where the windows of the convolution begin that won, from {@link #firstOf} on. */
  int[] startsOf() {
    return startsOf;
  }

  /** The gradients by these maxima, from {@link #firstOf} on. */
  float[] factorsOf() {
    return factorsOf;
  }

  int firstOf(int filter) {
    return filter * maxima.places();
  }
}
