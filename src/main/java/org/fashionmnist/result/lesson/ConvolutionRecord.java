package org.fashionmnist.result.lesson;

import java.util.List;
import java.util.stream.Stream;

/**
 * A lesson on convolution with all its numbers.
 *
 * @param command that repeats it
 * @param version of the program
 * @param settings of image, filter and training
 * @param steps all iterations, at least one
 * @param shift the first weights on the shifted image
 */
public record ConvolutionRecord(
    String command,
    String version,
    ConvolutionSettings settings,
    List<ConvolutionStep> steps,
    Shift shift) {

  /**
   * The image moved to the right by one stride, and what the filter makes of it.
   *
   * @param image with other pixels on the left
   * @param sums of the same filter
   * @param movedCount sums that are those of the image itself, one place to the right
   * @param comparedCount sums that have a left neighbor
   */
  public record Shift(
      List<List<Float>> image, List<List<Float>> sums, int movedCount, int comparedCount) {}

  public ConvolutionRecord {
    steps = List.copyOf(steps);
  }

  public ConvolutionStep first() {
    return steps.get(0);
  }

  /** The loss before the first iteration, then after each. */
  public List<Double> losses() {
    return Stream.concat(Stream.of(first().loss()), steps.stream().map(ConvolutionStep::lossAfter))
        .toList();
  }

  public ConvolutionStep last() {
    return steps.get(steps.size() - 1);
  }
}
