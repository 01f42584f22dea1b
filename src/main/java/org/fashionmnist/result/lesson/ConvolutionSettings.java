package org.fashionmnist.result.lesson;

import java.util.List;

/**
 * What one filter learns from one image, and how. Grids of numbers are lists of their rows.
 *
 * @param picture what the image is, in words
 * @param image gray levels, 0 (black) to 1 (white)
 * @param filter name of the filter that was begun with; {@code given} where its weights were given
 * @param seed of a random filter; nothing else depends on chance
 * @param stride by how many pixels the window moves on
 * @param padding {@code valid} or {@code same}
 * @param pool side of the windows of max-pooling; 1 for none
 * @param learningRate of every step
 * @param target of the pooled map
 * @param targetGiven whether it was given
 * @param sizes that follow from these
 */
public record ConvolutionSettings(
    String picture,
    List<List<Float>> image,
    String filter,
    long seed,
    int stride,
    String padding,
    int pool,
    double learningRate,
    List<List<Float>> target,
    boolean targetGiven,
    Sizes sizes) {

  /**
   * Sizes of grids, which are all square, and counts of parameters.
   *
   * @param map rows and columns of what the filter makes of the image
   * @param pooled rows and columns of what pooling leaves of that
   * @param padBefore rows of zeros above the image, and columns left of it
   * @param padAfter rows of zeros below it, and columns right of it
   * @param parameters weights of the filter and its bias
   * @param denseParameters weights and biases of a dense layer from the image to such a map
   */
  public record Sizes(
      int map, int pooled, int padBefore, int padAfter, int parameters, int denseParameters) {}

  public ConvolutionSettings {
    image = image.stream().map(List::copyOf).toList();
    target = target.stream().map(List::copyOf).toList();
  }
}
