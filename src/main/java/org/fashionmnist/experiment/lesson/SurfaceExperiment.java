package org.fashionmnist.experiment.lesson;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.RecordListener;
import org.fashionmnist.experiment.SafeFolder;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.lesson.surface.SurfaceRace;
import org.fashionmnist.result.surface.SurfaceRecord;
import org.fashionmnist.result.surface.SurfaceResult;
import org.fashionmnist.storage.lesson.SurfaceFile;
import org.fashionmnist.storage.run.RunFolder;

/**
 * Optimizers on a function of two variables.
 *
 * @param race where, and for how long
 * @param entries the optimizers and their rates
 */
public record SurfaceExperiment(SurfaceRace race, List<SurfaceRace.Entry> entries) {

  public SurfaceExperiment {
    entries = List.copyOf(entries);
  }

  /** Runs the race; writes its record, its map and its page. */
  public SurfaceResult run(
      RunFolder folder, Execution execution, RecordListener<SurfaceResult> listener)
      throws IOException {
    SurfaceResult result = race.run(entries);
    SurfaceRecord record =
        new SurfaceRecord(
            Optional.of(execution.command()), Optional.of(ThisProcess.version()), result);
    SafeFolder kept = SafeFolder.write(folder.path(), path -> SurfaceFile.write(path, record));
    listener.recorded(result);
    kept.report(
        path ->
            new SurfaceReporter(execution.pictures(), listener)
                .write(path, record, race.surface()));
    return result;
  }
}
