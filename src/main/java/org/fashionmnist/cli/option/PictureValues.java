package org.fashionmnist.cli.option;

import static org.fashionmnist.cli.option.OptionValues.count;

import org.fashionmnist.report.file.ChartFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The values of options of pictures. */
final class PictureValues {

  private PictureValues() {}

  /** How pictures are colored. */
  static final class ThemeName implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (!text.equals("light") && !text.equals("dark")) {
        throw new TypeConversionException("expected light or dark, got '%s'".formatted(text));
      }
      return text;
    }
  }

  /** A format of pictures, by its name. */
  static final class PictureFormatName implements ITypeConverter<ChartFormat> {
    @Override
    public ChartFormat convert(String text) {
      return ChartFormat.of(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected png, svg or pdf, or several with commas between, got '%s'"
                          .formatted(text)));
    }
  }

  /** A whole number from 1 to {@value #MOST}. */
  static final class PictureScale implements ITypeConverter<Integer> {

    private static final int MOST = 4;

    @Override
    public Integer convert(String text) {
      return count(text)
          .filter(scale -> scale <= MOST)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected a whole number from 1 to %d, got '%s'".formatted(MOST, text)));
    }
  }
}
