package org.fashionmnist.experiment.training;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.train.Checkpoint;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.plan.ScheduleName;
import org.fashionmnist.plan.TrainingPlan;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.run.RunSettings;
import org.fashionmnist.storage.DamagedFileException;
import org.fashionmnist.storage.model.CheckpointFile;
import org.fashionmnist.storage.run.RunFolder;

/**
 * A run that goes on where it was.
 *
 * @param record what it was when it ended
 * @param plan what it was trained by
 * @param kept its last checkpoint; empty of one that had none yet, which begins anew: that comes to
 *     the same
 */
public record ResumedRun(RunRecord record, TrainingPlan plan, Optional<CheckpointFile.Kept> kept) {

  private static final Pattern EPOCHS = Pattern.compile("--epochs \\d+");

  /**
   * Reads what there is of a run.
   *
   * @param epochs the most passes over the training images from now on; empty for as many as before
   * @throws IOException if there is nothing to go on with, or it would come to something else; says
   *     why and what to do
   */
  public static ResumedRun read(RunFolder folder, Optional<Integer> epochs) throws IOException {
    if (!Files.isRegularFile(folder.path().resolve(RunFolder.RUN))) {
      throw new IOException(
          "%s has no %s, so nothing of a training was kept: train again"
              .formatted(folder.path(), RunFolder.RUN));
    }
    RunRecord record = folder.readRun();
    String version = ThisProcess.version();
    require(
        record.environment().version().equals(version),
        "%s was begun by version %s of the program, this is %s: go on with that, or train again"
            .formatted(folder.path(), record.environment().version(), version));
    require(
        !record.status().equals(RunRecord.DIVERGED),
        "%s: this training diverged, and going on would do so again: train with a smaller --lr"
            .formatted(folder.path()));
    RunSettings settings = settings(folder, record, epochs);
    try {
      return new ResumedRun(
          withSettings(record, settings), TrainingPlan.of(settings), kept(folder, record));
    } catch (IllegalArgumentException e) {
      throw new DamagedFileException(folder.path().resolve(RunFolder.RUN), e.getMessage());
    }
  }

  private static RunSettings settings(RunFolder folder, RunRecord record, Optional<Integer> epochs)
      throws IOException {
    int before = record.settings().epochs();
    int wanted = epochs.orElse(before);
    require(
        wanted >= before,
        "--epochs %d: this training has %d; a resumed one may have more, not fewer"
            .formatted(wanted, before));
    if (wanted > before) {
      requireLonger(folder, record, wanted);
    }
    require(
        !record.status().equals(RunRecord.COMPLETED) || wanted > before,
        "%s is complete (%s); to go on for more, add --epochs %d or so"
            .formatted(folder.path(), record.stopReason(), 2 * before));
    return record.settings().withEpochs(wanted);
  }

  /** Requires that the epochs so far are those that a longer training begins with. */
  private static void requireLonger(RunFolder folder, RunRecord record, int epochs)
      throws IOException {
    ScheduleName schedule = ScheduleName.of(record.settings().schedule());
    require(
        schedule != ScheduleName.COSINE && schedule != ScheduleName.ONE_CYCLE,
        ("--epochs %d: --schedule %s comes to its end in epoch %d, so a longer training would have had"
                + " other rates from the beginning: train again, with --epochs %d")
            .formatted(epochs, schedule.label(), record.settings().epochs(), epochs));
    require(
        !record.status().equals(RunRecord.COMPLETED)
            || folder.readHistory().last().epoch() == record.settings().epochs(),
        "--epochs %d: the training ended by itself (%s), and would do so again"
            .formatted(epochs, record.stopReason()));
  }

  private static Optional<CheckpointFile.Kept> kept(RunFolder folder, RunRecord record)
      throws IOException {
    if (!Files.exists(folder.checkpointPath())) {
      return Optional.empty();
    }
    CheckpointFile.Kept kept = CheckpointFile.read(folder.checkpointPath());
    List<String> differences = RunIdentity.of(record, List.of()).differences(kept.about());
    require(
        differences.isEmpty(),
        "%s is of other %s than %s; put back the files of one run, or train again"
            .formatted(folder.checkpointPath(), String.join(" and ", differences), RunFolder.RUN));
    return Optional.of(kept);
  }

  private static RunRecord withSettings(RunRecord record, RunSettings settings) {
    return new RunRecord(
        record.status(),
        record.stopReason(),
        command(record, settings.epochs()),
        record.started(),
        settings,
        record.data(),
        record.classNames(),
        record.splits(),
        record.network(),
        record.weightsEpoch(),
        record.weightsSha256(),
        record.environment(),
        record.timings());
  }

  /** The command that comes to the same without being interrupted. */
  private static String command(RunRecord record, int epochs) {
    if (epochs == record.settings().epochs()) {
      return record.command();
    }
    String option = "--epochs " + epochs;
    return EPOCHS.matcher(record.command()).find()
        ? EPOCHS.matcher(record.command()).replaceAll(option)
        : record.command() + " " + option;
  }

  /** Where it goes on from; empty for its beginning. */
  Optional<Checkpoint> checkpoint() {
    return kept.map(CheckpointFile.Kept::checkpoint);
  }

  /** The data set under the names that the classes had. */
  public Dataset named(Dataset dataset) {
    return kept.map(checkpoint -> RunIdentity.classNames(checkpoint.about()))
        .or(record::classNames)
        .map(dataset::withClassNames)
        .orElse(dataset);
  }

  private static void require(boolean fits, String otherwise) throws IOException {
    if (!fits) {
      throw new IOException(otherwise);
    }
  }
}
