package org.fashionmnist.engine.train;

import java.util.Optional;
import java.util.function.Supplier;
import org.fashionmnist.engine.stop.StopRequest;

/**
 * Says where a training begins and whether it is to end early, and may keep its state, as Keras's
 * {@code BackupAndRestore} does.
 */
public interface CheckpointKeeper extends StopRequest {

  /** From the beginning to the end, and nothing is kept. */
  CheckpointKeeper NONE = new CheckpointKeeper() {};

  /** Where to begin; empty for the initial weights. */
  default Optional<Checkpoint> start() {
    return Optional.empty();
  }

  @Override
  default boolean isMade() {
    return false;
  }

  /**
   * An epoch was learned and measured, and there is more to come.
   *
   * @param epoch from 1
   * @param state makes a checkpoint of it
   */
  default void epochEnded(int epoch, Supplier<Checkpoint> state) {}

  /** The training ended, because it was done or because it was to end early. */
  default void ended(Supplier<Checkpoint> state) {}
}
