package org.fashionmnist.result.run;

import java.util.Optional;
import org.fashionmnist.result.Range;

/**
 * The images whose confidence, the probability of the predicted class, lies in a range.
 *
 * @param from lower end of the range, included
 * @param to upper end, included in the last range alone
 * @param count images
 * @param meanConfidence of these images; empty where there are none
 * @param accuracy share of these images whose predicted class is the true one; empty where there
 *     are none
 */
public record ReliabilityBin(
    double from, double to, int count, Optional<Double> meanConfidence, Optional<Double> accuracy) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public ReliabilityBin {
    Range.share("from", from);
    Range.share("to", to);
    Range.atLeast(0, "count", count);
    meanConfidence.ifPresent(confidence -> Range.share("mean confidence", confidence));
    accuracy.ifPresent(share -> Range.share("accuracy", share));
    boolean empty = count == 0;
    if (!(from < to) || meanConfidence.isEmpty() != empty || accuracy.isEmpty() != empty) {
      throw new IllegalArgumentException(
          "expected a bin from low to high, with confidence and accuracy if it has images");
    }
  }
}
