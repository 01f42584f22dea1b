package org.fashionmnist.experiment.training;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fashionmnist.engine.stop.StopRequest;
import org.fashionmnist.engine.train.Checkpoint;
import org.fashionmnist.engine.train.CheckpointKeeper;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.storage.model.CheckpointFile;
import org.fashionmnist.storage.run.RunFolder;

/**
 * Keeps the checkpoints of a run in its folder, and the record that says what run it is. A
 * checkpoint that cannot be written is told once and does not end the training.
 */
final class RunCheckpoints implements CheckpointKeeper {

  /** A training that is done by then is soon repeated. */
  private static final double FIRST_SECONDS = 5;

  /**
   * After a checkpoint the next one waits for so many times as long as it took: 2 % of the time.
   */
  private static final int REST = 49;

  private final RunFolder folder;
  private final CheckpointInterval interval;
  private final Optional<Checkpoint> start;
  private final StopRequest stop;
  private final RunIdentity identity;
  private final RunRecord begun;
  private final Consumer<String> notes;
  private long due;
  private boolean isFirst = true;
  private boolean isBegun;
  private boolean isKept;
  private boolean failed;

  /**
   * Checkpoints of a run that is about to train.
   *
   * @param start where it goes on from; empty for its beginning
   * @param begun what is known of the run before its end
   * @param notes told once where a checkpoint cannot be written
   */
  RunCheckpoints(
      RunFolder folder,
      CheckpointInterval interval,
      Optional<Checkpoint> start,
      StopRequest stop,
      RunIdentity identity,
      RunRecord begun,
      Consumer<String> notes) {
    this.folder = folder;
    this.interval = interval;
    this.start = start;
    this.stop = stop;
    this.identity = identity;
    this.begun = begun;
    this.notes = notes;
    this.due = System.nanoTime() + (start.isPresent() ? 0 : (long) (FIRST_SECONDS * 1e9));
  }

  /** Writes what is known of the run, unless it is written already: by that it can be resumed. */
  void begin() throws IOException {
    if (!isBegun) {
      folder.write(begun);
      isBegun = true;
    }
  }

  /** Whether the last state of the training can be gone on from. */
  boolean isKept() {
    return isKept;
  }

  @Override
  public Optional<Checkpoint> start() {
    return start;
  }

  @Override
  public boolean isMade() {
    return stop.isMade();
  }

  @Override
  public void epochEnded(int epoch, Supplier<Checkpoint> state) {
    if (interval.epochs().isPresent()
        ? !interval.isOff() && epoch % interval.epochs().getAsInt() == 0
        : System.nanoTime() - due >= 0) {
      keep(state);
    }
  }

  @Override
  public void ended(Supplier<Checkpoint> state) {
    if (!interval.isOff()
        && (interval.epochs().isPresent()
            || isKept
            || stop.isMade()
            || System.nanoTime() - due >= 0)) {
      keep(state);
    }
  }

  private void keep(Supplier<Checkpoint> state) {
    long began = System.nanoTime();
    try {
      begin();
      CheckpointFile.write(folder.checkpointPath(), state.get(), identity.metadata());
      isKept = true;
    } catch (IOException e) {
      isKept = false;
      if (!failed) {
        failed = true;
        notes.accept("no checkpoint is kept: " + e.getMessage());
      }
    }
    long now = System.nanoTime();
    due = now + (isFirst ? (long) (FIRST_SECONDS * 1e9) : REST * (now - began));
    isFirst = false; // it took longer, for loading classes
  }
}
