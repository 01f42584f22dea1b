package org.fashionmnist.report.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of pictures in files. Equal pictures give equal bytes in each. */
public enum ChartFormat {
  /** Pixels. */
  PNG,
  /** Shapes and text, for web pages and to be edited. */
  SVG,
  /** Shapes and text, for print. */
  PDF;

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
    return png.replaceFirst("\\.png$", "." + label());
  }

  /** The bytes of a file. */
  byte[] bytes(ChartPng picture) {
    return switch (this) {
      case PNG -> picture.bytes();
      case SVG ->
          ChartSvg.file(picture.picture().description(), picture.picture())
              .getBytes(StandardCharsets.UTF_8);
      case PDF -> ChartPdf.bytes(picture.picture());
    };
  }
}
