package org.fashionmnist.result.run;

import org.fashionmnist.result.Range;

/**
 * Quality of the predictions for one class.
 *
 * @param name the class, for example {@code Ankle boot}
 * @param precision share of the images predicted as this class that belong to it, 0 to 1; 0 where
 *     none was predicted
 * @param recall share of the images of this class that were found, 0 to 1
 * @param f1 harmonic mean of precision and recall, 0 to 1
 * @param support images of this class
 */
public record ClassMetrics(String name, double precision, double recall, double f1, int support) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public ClassMetrics {
    Range.share("precision", precision);
    Range.share("recall", recall);
    Range.share("f1", f1);
    Range.atLeast(0, "support", support);
  }

  /** Whether there is an image of this class; without one its scores are 0 and mean nothing. */
  public boolean hasImages() {
    return support > 0;
  }
}
