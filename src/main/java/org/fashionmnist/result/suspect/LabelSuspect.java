package org.fashionmnist.result.suspect;

import org.fashionmnist.result.Range;

/**
 * A training image whose label a network that did not see it speaks against.
 *
 * @param image its place in the training file, from 0
 * @param label the class it is said to be
 * @param predicted the most probable class, another one
 * @param labelProbability of the label: its self-confidence
 * @param predictedProbability of the predicted class
 */
public record LabelSuspect(
    int image, int label, int predicted, double labelProbability, double predictedProbability) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public LabelSuspect {
    Range.atLeast(0, "image", image);
    Range.between(0, 255, "label", label);
    Range.between(0, 255, "predicted", predicted);
    Range.share("label probability", labelProbability);
    Range.share("predicted probability", predictedProbability);
  }

  /** Normalized margin, −1 to 0: how far the label is behind. The lower, the more suspect. */
  public double margin() {
    return labelProbability - predictedProbability;
  }
}
