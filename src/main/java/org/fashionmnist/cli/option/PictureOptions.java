package org.fashionmnist.cli.option;

import java.util.EnumSet;
import java.util.List;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.report.file.ChartFormat;
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

  public PictureStyle style() {
    return new PictureStyle(theme.equals("dark"), scale, EnumSet.copyOf(formats));
  }
}
