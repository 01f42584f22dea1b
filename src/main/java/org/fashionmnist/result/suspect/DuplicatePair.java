package org.fashionmnist.result.suspect;

import org.fashionmnist.result.Range;

/**
 * Two images that are the same, or nearly.
 *
 * @param firstPart where the first image is
 * @param first its place in the file of that part, from 0
 * @param firstLabel its class
 * @param secondPart where the second image is: in the same part, or in a later one
 * @param second its place in the file of that part
 * @param secondLabel its class
 * @param exact whether all pixels are equal
 * @param correlation of the pixels, −1 to 1: 1 also where one is a brighter copy of the other
 * @param meanDifference of the pixels, in gray levels, without sign
 */
public record DuplicatePair(
    SetPart firstPart,
    int first,
    int firstLabel,
    SetPart secondPart,
    int second,
    int secondLabel,
    boolean exact,
    double correlation,
    double meanDifference) {

  private static final double MOST_CORRELATION = 1.000001; // as it may be rounded

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public DuplicatePair {
    Range.atLeast(0, "image", Math.min(first, second));
    Range.between(0, 255, "label", firstLabel);
    Range.between(0, 255, "label", secondLabel);
    Range.notNegative("mean difference", meanDifference);
    if (!(correlation >= -MOST_CORRELATION && correlation <= MOST_CORRELATION)) {
      throw new IllegalArgumentException("expected -1 to 1 as correlation, got " + correlation);
    }
  }

  /** Whether one image is to learn from and the other to test with. */
  public boolean crossesParts() {
    return firstPart != secondPart;
  }

  /** Whether at least one of the labels must be wrong, if the two show the same thing. */
  public boolean labelsDiffer() {
    return firstLabel != secondLabel;
  }
}
