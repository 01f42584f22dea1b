package org.fashionmnist.report.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.fashionmnist.report.drawing.Theme;

/** The formats of pictures in files. Equal pictures give equal bytes in each. */
public enum ChartFormat {
  /** Pixels. */
  PNG,
  /** Shapes and text, for web pages and to be edited. */
  SVG,
  /** Shapes and text, for print. */
  PDF;

  private static final String PNG_ENDING = ".png";

  /** As it is written on the command line, and after the dot of file names. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a label. */
  public static Optional<ChartFormat> of(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
  }

  /** The name of a picture's file, which ends in {@code .png}, in this format. */
  String fileName(String png) {
    return (png.endsWith(PNG_ENDING) ? png.substring(0, png.length() - PNG_ENDING.length()) : png)
        + "."
        + label();
  }

  /**
   * The bytes of a file.
   *
   * @param scale pixels of a PNG for each logical pixel
   */
  byte[] bytes(Picture picture, Theme theme, int scale) {
    return switch (this) {
      case PNG -> ChartPng.bytes(picture, theme, scale);
      case SVG -> ChartSvg.file(picture, theme).getBytes(StandardCharsets.UTF_8);
      case PDF -> ChartPdf.bytes(picture, theme);
    };
  }
}
