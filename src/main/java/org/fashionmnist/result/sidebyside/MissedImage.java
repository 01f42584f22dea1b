package org.fashionmnist.result.sidebyside;

import java.util.List;

/**
 * A test image that at least one of several runs put into a wrong class.
 *
 * @param image its place in the test set
 * @param label its true class
 * @param missCount how many runs missed it, at least 1
 * @param takenFor the wrong classes, the most frequent first; equal ones in label order
 * @param confidence mean probability that the runs which missed it gave their wrong class, 0 to 1
 */
public record MissedImage(
    int image, int label, int missCount, List<TakenFor> takenFor, double confidence) {

  public MissedImage {
    takenFor = List.copyOf(takenFor);
  }
}
