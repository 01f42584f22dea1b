package org.fashionmnist.engine.random;

/** What a random stream is used for; each purpose has streams of its own. */
public enum Purpose {
  /** Initial weights; the position is the layer's index among those that have some. */
  INITIALIZATION(1),
  /** Which training images are held out for validation; the position is 0. */
  SPLIT(2),
  /** The order of the training images; the position is the epoch, from 1. */
  ORDER(3),
  /**
   * Units dropped in training; the position is the step since the beginning, from 0. Value l + 1 is
   * the start of a stream for layer l.
   */
  DROPOUT(4),
  /** Which training images are predicted together, by a network that did not see them; 0. */
  FOLDS(5),
  /** Made-up examples of a lesson; the position is the column, or 0 for all. */
  EXAMPLES(6),
  /**
   * A lesson on faults: at −1 the order of the quiz, at 0 the settings of the networks to choose
   * from, from 1 the draws of the test set.
   */
  FAULTS(7),
  /**
   * What a gradient check looks at; positions 0 and 1 are the images and random inputs, 2 the
   * steps, 3 + i the parameters of array i.
   */
  GRADIENT_CHECK(8),
  /**
   * Which images are mirrored in training; the position is the epoch, from 1. Image i is where
   * value i + 1 is negative.
   */
  FLIP(9),
  /**
   * How far images are moved in training; the position is the epoch, from 1. The two halves of
   * value i + 1 are for image i.
   */
  SHIFT(10),
  /**
   * What of an image is erased in training; the position is the epoch, from 1. Value i + 1 is the
   * start of a stream for image i.
   */
  ERASE(11);

  private final long code;

  Purpose(long code) {
    this.code = code;
  }

  long code() {
    return code;
  }
}
