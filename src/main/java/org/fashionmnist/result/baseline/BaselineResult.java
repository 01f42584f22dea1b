package org.fashionmnist.result.baseline;

import java.util.Objects;
import java.util.Optional;
import org.fashionmnist.result.ConfidenceInterval;

/**
 * What one method came to.
 *
 * @param name as a table has it
 * @param method its settings, in a few words
 * @param trainingImages it learned from, those held out included
 * @param correct test images whose class it said
 * @param testImages all of them
 * @param trainSeconds that learning took
 * @param predictSeconds that predicting the test images took
 * @param peakMegabytes the most memory of Java's heap meanwhile, with what it had not yet given
 *     back; empty where nobody measured it
 */
public record BaselineResult(
    String name,
    String method,
    int trainingImages,
    int correct,
    int testImages,
    double trainSeconds,
    double predictSeconds,
    Optional<Integer> peakMegabytes) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if there is no test image, or more are correct than there are
   */
  public BaselineResult {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(peakMegabytes, "peakMegabytes");
    ConfidenceInterval.wilson(correct, testImages);
  }

  /** Share of the test images whose class it said. */
  public double accuracy() {
    return (double) correct / testImages;
  }

  /** Where the accuracy lies on other images of the same kind. */
  public ConfidenceInterval interval() {
    return ConfidenceInterval.wilson(correct, testImages);
  }
}
