package org.fashionmnist.cli;

import org.fashionmnist.report.ChartTheme;
import org.fashionmnist.report.RunCharts;
import picocli.CommandLine.Option;

/** The options that say how pictures look. */
final class PictureOptions {

  @Option(
      names = "--theme",
      paramLabel = "NAME",
      converter = OptionValues.ThemeName.class,
      defaultValue = "light",
      description = "Colors of the pictures: light or dark (default: ${DEFAULT-VALUE}).")
  private String theme;

  @Option(
      names = "--scale",
      paramLabel = "COUNT",
      converter = OptionValues.PictureScale.class,
      defaultValue = "2",
      description =
          "Size of the pictures, from 1 to 4 pixels for each of 800 (default: ${DEFAULT-VALUE}).")
  private int scale;

  /**
   * Pictures of which none is drawn yet.
   *
   * @param subtitle what was trained on what, in a line
   * @throws org.fashionmnist.report.ChartException if this machine cannot draw text
   */
  RunCharts charts(String subtitle) {
    ChartTheme colors = theme.equals("dark") ? ChartTheme.dark() : ChartTheme.light();
    return new RunCharts(colors, scale, subtitle);
  }
}
