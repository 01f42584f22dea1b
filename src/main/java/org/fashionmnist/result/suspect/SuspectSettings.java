package org.fashionmnist.result.suspect;

import org.fashionmnist.result.Range;

/**
 * How suspects were looked for.
 *
 * @param folds parts of the training set, each predicted by a network that learned the others
 * @param epochs of each network
 * @param seed of folds, initial weights and order
 * @param top how many suspects were asked for
 */
public record SuspectSettings(int folds, int epochs, long seed, int top) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public SuspectSettings {
    Range.atLeast(2, "folds", folds);
    Range.atLeast(1, "epochs", epochs);
    Range.atLeast(0, "top", top);
  }
}
