package org.fashionmnist.experiment.training;

import java.util.OptionalInt;

/**
 * How often a training keeps a checkpoint.
 *
 * @param epochs from one to the next; 0 for none at all; empty for after every epoch that ends when
 *     the training has lasted a few seconds and the checkpoints take at most 2 % of its time
 */
public record CheckpointInterval(OptionalInt epochs) {

  /** After every epoch of a training that takes longer than a few seconds, where that is cheap. */
  public static final CheckpointInterval AUTOMATIC = new CheckpointInterval(OptionalInt.empty());

  /** None, not even where the training is interrupted. */
  public static final CheckpointInterval OFF = new CheckpointInterval(OptionalInt.of(0));

  public CheckpointInterval {
    if (epochs.isPresent() && epochs.getAsInt() < 0) {
      throw new IllegalArgumentException(
          "checkpoint: expected at least 0 epochs, got " + epochs.getAsInt());
    }
  }

  /** After every so many epochs, whatever it takes. */
  public static CheckpointInterval every(int epochs) {
    return new CheckpointInterval(OptionalInt.of(epochs));
  }

  boolean isOff() {
    return epochs.isPresent() && epochs.getAsInt() == 0;
  }
}
