package org.fashionmnist.result.run;

import org.fashionmnist.result.Range;

/**
 * Where the time of a run went.
 *
 * @param loadSeconds finding, reading and checking the data
 * @param trainSeconds weight updates of all epochs
 * @param measureSeconds measuring training and validation split after each epoch
 * @param evaluateSeconds the evaluation on the test images
 */
public record Timings(
    double loadSeconds, double trainSeconds, double measureSeconds, double evaluateSeconds) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Timings {
    Range.finite("load seconds", loadSeconds);
    Range.finite("train seconds", trainSeconds);
    Range.finite("measure seconds", measureSeconds);
    Range.finite("evaluate seconds", evaluateSeconds);
  }
}
