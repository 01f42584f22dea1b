package org.fashionmnist.experiment.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.compare.TrialLog;
import org.fashionmnist.experiment.SafeFolder;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.storage.comparison.ComparisonFolder;

/**
 * Keeps trials in the folder of their comparison. Where it cannot be written to any more, all that
 * have ended go to another folder, the comparison goes on there, and can be resumed there.
 */
final class TrialsOnDisk implements TrialLog {

  private final Start start;
  private final List<TrialRecord> ended = new ArrayList<>();
  private ComparisonFolder folder;
  private Optional<IOException> failure = Optional.empty();

  /** Makes a folder that trials can be written to of one that is empty. */
  @FunctionalInterface
  interface Start {
    ComparisonFolder begin(Path empty) throws IOException;
  }

  /**
   * @param folder that was begun
   * @param start begins the same comparison in another folder
   */
  TrialsOnDisk(ComparisonFolder folder, Start start) {
    this.folder = folder;
    this.start = start;
  }

  @Override
  public synchronized List<TrialRecord> earlier() {
    try {
      List<TrialRecord> trials = folder.readTrials();
      ended.addAll(trials);
      return trials;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void add(TrialRecord trial) {
    ended.add(trial);
    try {
      folder.write(trial);
    } catch (IOException e) {
      try {
        goOnElsewhere(e);
      } catch (IOException nowhere) {
        throw new UncheckedIOException(nowhere);
      }
    }
  }

  private void goOnElsewhere(IOException e) throws IOException {
    SafeFolder other = SafeFolder.instead(folder.path(), this::writeTrials, e);
    folder = new ComparisonFolder(other.path());
    failure = failure.or(() -> Optional.of(e));
  }

  private void writeTrials(Path empty) throws IOException {
    ComparisonFolder begun = start.begin(empty);
    for (TrialRecord trial : ended) {
      begun.write(trial);
    }
  }

  /** Writes the results beside the trials. */
  synchronized SafeFolder write(Comparison result) throws IOException {
    try {
      folder.write(result);
    } catch (IOException e) {
      goOnElsewhere(e);
      folder.write(result);
    }
    return new SafeFolder(folder.path(), failure);
  }
}
