package org.fashionmnist.cli.option;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.fashionmnist.experiment.ChartPainter;
import org.fashionmnist.experiment.PagePictures;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartException;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.ChartFormat;
import org.fashionmnist.report.file.Picture;
import picocli.CommandLine.Option;

/** The options that say how pictures look. */
public final class PictureOptions {

  @Option(
      names = "--theme",
      paramLabel = "NAME",
      converter = PictureValues.ThemeName.class,
      defaultValue = "light",
      description = "Colors of the pictures: light or dark (default: ${DEFAULT-VALUE}).")
  private String theme;

  @Option(
      names = "--scale",
      paramLabel = "COUNT",
      converter = PictureValues.PictureScale.class,
      defaultValue = "2",
      description =
          "Size of the PNG pictures, from 1 to 4 pixels for each of 800 (default:"
              + " ${DEFAULT-VALUE}).")
  private int scale;

  @Option(
      names = "--format",
      paramLabel = "NAMES",
      split = ",",
      converter = PictureValues.PictureFormatName.class,
      defaultValue = "png",
      description =
          "Files of the pictures: png, svg or pdf, or several with commas between (default:"
              + " ${DEFAULT-VALUE}).")
  private List<ChartFormat> formats;

  /** A painter in these colors, of this size and in these formats. */
  public ChartPainter painter(String subtitle) {
    return new ChartPainter(isDark(), scale, formats(), subtitle);
  }

  public boolean isDark() {
    return theme.equals("dark");
  }

  public ChartTheme theme() {
    return isDark() ? ChartTheme.dark() : ChartTheme.light();
  }

  /**
   * Writes pictures of this theme.
   *
   * @return the files, in order
   */
  public List<Path> write(Path folder, ChartFiles pictures) throws IOException {
    return pictures.atScale(scale).write(folder, formats());
  }

  /**
   * Writes a picture of this theme.
   *
   * @param name of its PNG file
   * @return the file, one for each format
   */
  public List<Path> write(Path folder, String name, Picture picture) throws IOException {
    return write(folder, ChartFiles.of(Map.of(name, picture)));
  }

  /**
   * Writes pictures of this theme, and draws them for a page in both.
   *
   * @param drawing makes the pictures of a theme, always the same names
   * @param err told in a line where this machine cannot draw text
   * @return the pictures; none on such a machine
   */
  public List<PagePicture> writeForPage(
      Path folder, Function<ChartTheme, ChartFiles> drawing, PrintWriter err) throws IOException {
    try {
      ChartFiles light = drawing.apply(ChartTheme.light());
      ChartFiles dark = drawing.apply(ChartTheme.dark());
      write(folder, isDark() ? dark : light);
      return PagePictures.of(light, dark);
    } catch (ChartException e) {
      err.println("Note: no pictures: " + e.getMessage());
      return List.of();
    }
  }

  private Set<ChartFormat> formats() {
    return EnumSet.copyOf(formats);
  }
}
