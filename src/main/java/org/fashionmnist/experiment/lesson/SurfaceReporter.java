package org.fashionmnist.experiment.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fashionmnist.engine.label.Labeled;
import org.fashionmnist.experiment.FolderName;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.ReportListener;
import org.fashionmnist.lesson.surface.Surface;
import org.fashionmnist.page.surface.SurfacePage;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.lesson.SurfaceChart;
import org.fashionmnist.result.surface.SurfaceRecord;
import org.fashionmnist.storage.DamagedFileException;
import org.fashionmnist.storage.lesson.SurfaceFile;

/**
 * Draws the map and the page of a race on a surface, from its record alone.
 *
 * @param style of the map's files
 */
public record SurfaceReporter(PictureStyle style, ReportListener listener) {

  private static final String PICTURE = "surface.png";

  /** Whether a folder holds the record of a race. */
  public static boolean canReport(Path folder) {
    return Files.exists(folder.resolve(SurfaceFile.NAME));
  }

  /**
   * Draws the race in a folder again; files of the same names are replaced.
   *
   * @throws DamagedFileException if its record is not one of this program
   */
  public void writeAgain(Path folder) throws IOException {
    SurfaceRecord record = SurfaceFile.read(folder);
    Surface surface;
    try {
      surface = Labeled.of("surface", record.race().surface(), Surface.values());
    } catch (IllegalArgumentException e) {
      throw new DamagedFileException(folder.resolve(SurfaceFile.NAME), e);
    }
    write(folder, record, surface);
  }

  void write(Path folder, SurfaceRecord record, Surface surface) throws IOException {
    style.report(
        folder,
        new ChartFiles(
            Map.of(
                PICTURE,
                new SurfaceChart(ChartTheme.standard())
                    .picture(
                        "Optimizers on " + surface.displayName(), record.race(), surface::value))),
        picture ->
            "The ways of optimizers on "
                + surface.displayName()
                + ". "
                + SurfacePage.message(record.race()),
        pictures ->
            new SurfacePage(
                    FolderName.of(folder), record, surface.displayName(), surface::value, pictures)
                .html(),
        listener);
  }
}
