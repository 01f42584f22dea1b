package org.fashionmnist.experiment.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.experiment.Outcome;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.lesson.surface.Surface;
import org.fashionmnist.lesson.surface.SurfaceRace;
import org.fashionmnist.report.lesson.SurfaceChart;
import org.fashionmnist.result.surface.SurfaceResult;
import org.fashionmnist.storage.Json;
import org.fashionmnist.storage.lesson.LessonFiles;

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
  public Outcome<SurfaceResult> run(Path folder, PictureStyle style) throws IOException {
    SurfaceResult result = race.run(entries);
    Json.write(folder.resolve(LessonFiles.SURFACE), result);
    Surface surface = race.surface();
    return new Outcome<>(
        result,
        style.write(
            folder,
            PICTURE,
            new SurfaceChart(style.theme())
                .picture("Optimizers on " + surface.displayName(), result, surface::value)));
  }
}
