package org.fashionmnist.experiment.lesson;

import java.io.IOException;
import java.util.List;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.RecordListener;
import org.fashionmnist.lesson.surface.Surface;
import org.fashionmnist.lesson.surface.SurfaceRace;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.report.lesson.SurfaceChart;
import org.fashionmnist.result.surface.SurfaceResult;
import org.fashionmnist.storage.Json;
import org.fashionmnist.storage.lesson.LessonFiles;
import org.fashionmnist.storage.run.RunFolder;

/**
 * Optimizers on a function of two variables.
 *
 * @param race where, and for how long
 * @param entries the optimizers and their rates
 */
public record SurfaceExperiment(SurfaceRace race, List<SurfaceRace.Entry> entries) {

  private static final String PICTURE = "surface.png";

  public SurfaceExperiment {
    entries = List.copyOf(entries);
  }

  /** Runs the race; writes its record and its map. */
  public SurfaceResult run(
      RunFolder folder, Execution execution, RecordListener<SurfaceResult> listener)
      throws IOException {
    SurfaceResult result = race.run(entries);
    Json.write(folder.path().resolve(LessonFiles.SURFACE), result);
    listener.recorded(result);
    Surface surface = race.surface();
    PictureStyle style = execution.pictures();
    Picture map =
        new SurfaceChart(style.theme())
            .picture("Optimizers on " + surface.displayName(), result, surface::value);
    listener.reported(folder.path(), style.write(folder.path(), PICTURE, map));
    return result;
  }
}
