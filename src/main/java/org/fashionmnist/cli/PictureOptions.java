package org.fashionmnist.cli;

import org.fashionmnist.report.ChartPng;
import org.fashionmnist.report.ChartTheme;
import org.fashionmnist.report.Picture;
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

  /** A painter in these colors and of this size. */
  ChartPainter painter(String subtitle) {
    return new ChartPainter(theme.equals("dark"), scale, subtitle);
  }

  /** These colors. */
  ChartTheme theme() {
    return theme.equals("dark") ? ChartTheme.dark() : ChartTheme.light();
  }

  /** A picture of this size. */
  ChartPng png(Picture picture) {
    return ChartPng.of(picture, scale);
  }
}
